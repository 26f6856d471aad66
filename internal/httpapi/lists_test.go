package httpapi

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/id"
)

// listPageSeen is one answer of a list.
type listPageSeen struct {
	P     int64
	Total int
	Next  string
	Rows  []struct {
		ID  string
		Row struct {
			Title string
			Due   string
		}
	}
}

func (w *world) listed(as, query string) listPageSeen {
	w.t.Helper()
	a := w.call(as, "GET", "/api/lists/roadmap/"+inSofia.String()+"/milestones"+query, nil)
	var p listPageSeen
	if err := json.Unmarshal(a.body, &p); err != nil || a.status != 200 {
		w.t.Fatalf("%s: %d %s", query, a.status, clip(a.body))
	}
	return p
}

// manyMilestones plans n more, all but a few due on the same days.
func (w *world) manyMilestones(n int) {
	var last int64
	for i := range n {
		m := plan(id.Milestone(named(fmt.Sprint("listed ", i))))
		m.Due = calendar.Of(2018, time.Month(1+i%3), 10)
		m.Title = fmt.Sprintf("=SUM(A%d)", i)
		last = w.as(who["city lead"], "roadmap.plan_milestone", m).Position
	}
	w.await(last)
}

func TestAListIsReadPageByPage(t *testing.T) {
	w := newWorld(t)
	w.manyMilestones(24)
	for _, sort := range []string{"", "due", "-due", "title", "-number", "changed.at"} {
		var ids, dues []string
		next, pages := "", 0
		for {
			p := w.listed("city member", "?limit=7&sort="+sort+"&after="+url.QueryEscape(next))
			if p.Total != 25 {
				t.Fatalf("sorted by %q the list says that it has %d rows", sort, p.Total)
			}
			for _, r := range p.Rows {
				ids, dues = append(ids, r.ID), append(dues, r.Row.Due)
			}
			pages++
			if next = p.Next; next == "" {
				break
			}
		}
		if pages != 4 || len(ids) != 25 || len(slices.Compact(slices.Sorted(slices.Values(ids)))) != 25 {
			t.Errorf("sorted by %q: %d pages with %d rows, some doubled or lost", sort, pages, len(ids))
		}
		if ordered := slices.IsSorted(dues); ordered != (sort == "due") && sort != "" {
			t.Errorf("sorted by %q the due dates stand as %v", sort, dues)
		}
	}
}

// A cursor is a place between rows, not a number of rows.
func TestACursorStaysGoodWhenRowsCome(t *testing.T) {
	w := newWorld(t)
	w.manyMilestones(6)
	before := w.listed("city member", "?sort=due&limit=3")
	m := plan(id.Milestone(named("early")))
	m.Due = calendar.Of(2018, 1, 2)
	w.await(w.as(who["city lead"], "roadmap.plan_milestone", m).Position)
	after := w.listed("city member", "?sort=due&limit=100&after="+url.QueryEscape(before.Next))
	if len(after.Rows) != 4 || after.Total != 8 {
		t.Errorf("the second page has %d of %d rows", len(after.Rows), after.Total)
	}
	then := w.listed("city member", fmt.Sprintf("?at=%d", before.P))
	if then.Total != 7 || then.P != before.P {
		t.Errorf("at %d there were %d rows", then.P, then.Total)
	}
}

func TestATableIsWhatSpreadsheetsRead(t *testing.T) {
	w := newWorld(t)
	w.manyMilestones(2)
	table := func(as string) [][]string {
		a := w.call(as, "GET", "/api/lists/roadmap/"+inSofia.String()+"/milestones.csv", nil)
		text, marked := strings.CutPrefix(string(a.body), "\ufeff")
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil || a.status != 200 || !marked || len(rows) != 4 {
			t.Fatalf("%d rows, %v: %d %s", len(rows), err, a.status, clip(a.body))
		}
		return rows
	}
	rows := table("city member")
	cell := func(rows [][]string, line int, column string) string {
		return rows[line][slices.Index(rows[0], column)]
	}
	var titles, owners []string
	for line := 1; line < len(rows); line++ {
		titles = append(titles, cell(rows, line, "title"))
		owners = append(owners, cell(rows, line, "owner.name"))
	}
	slices.Sort(titles)
	if want := []string{"'=SUM(A0)", "'=SUM(A1)", "Open data portal"}; !slices.Equal(titles, want) {
		t.Errorf("titles %q, want %q", titles, want)
	}
	if want := "Name of city member"; owners[0] != want {
		t.Errorf("the owner is called %q, want %q", owners[0], want)
	}
}

func TestListsAreForWhoMayReadTheView(t *testing.T) {
	w := newWorld(t)
	path := "/api/lists/roadmap/" + inSofia.String() + "/milestones"
	for _, row := range []struct {
		name, as, path string
		status         int
		code           string
	}{
		{"nobody", "", path, 401, "session.required"},
		{"another city's people", "partner lead", path, 403, "rights.denied"},
		{"another city's people as a table", "partner lead", path + ".csv", 403, "rights.denied"},
		{"no such collection", "city member", path + "tones", 404, ""},
		{"no such view", "city member", "/api/lists/roadmaps/" + inSofia.String() + "/milestones", 404, ""},
		{"no field of that name", "city member", path + "?sort=colour", 400, "request.invalid"},
		{"a field that is a list", "city member", path + "?sort=evidence", 400, "request.invalid"},
		{"a cursor from elsewhere", "city member", path + "?after=bm9uc2Vuc2U", 400, "request.invalid"},
		{"no row at all", "city member", path + "?limit=0", 400, "request.invalid"},
		{"a moment that is to come", "city member", path + "?at=99999999", 400, ""},
	} {
		a := w.call(row.as, "GET", row.path, nil)
		if a.status != row.status || (row.code != "" && a.code() != row.code) {
			t.Errorf("%s: %d %s, want %d %s", row.name, a.status, clip(a.body), row.status, row.code)
		}
	}
}

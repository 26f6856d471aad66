package httpapi

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"megdan/domain/board"
	"megdan/domain/id"
	"megdan/domain/role"
)

// TestPublicPages reads without having signed in: what was published on purpose,
// and nothing else.
func TestPublicPages(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	shared(w)
	for _, row := range []struct {
		name, path string
		status     int
		code, told string
	}{
		{"the programme's public page", "/api/views/public/" + edition2018.String(), 200, "", "Cities"},
		{"as it was", fmt.Sprintf("/api/views/public/%s?at=%d", edition2018, w.config.Head()), 200, "", "Cities"},
		{"a city's", "/api/views/publiccity/" + inSofia.String(), 200, "", "What we do"},
		{"its history", "/api/history/public/" + edition2018.String(), 200, "", "points"},
		{"a board that is not public", "/api/views/board/" + sofiaBoard.String(), 401, "session.required", ""},
		{"the roadmap", "/api/views/roadmap/" + inSofia.String(), 401, "session.required", ""},
		{"the people", "/api/views/people/" + edition2018.String(), 401, "session.required", ""},
		{"the people of a hub", "/api/views/hubpeople/" + inSofia.String(), 401, "session.required", ""},
		{"the installation", "/api/views/installation/" + id.Installation.String(), 401, "session.required", ""},
		{"what is nowhere", "/api/views/public/" + named("nowhere").String(), 401, "session.required", ""},
		{"a feed", "/api/feeds/" + edition2018.String(), 401, "session.required", ""},
	} {
		a := w.call("", "GET", row.path, nil)
		if a.status != row.status || a.code() != row.code || !strings.Contains(string(a.body), row.told) {
			t.Errorf("%s: %d %s, want %d %s with %q", row.name, a.status, clip(a.body), row.status, row.code, row.told)
		}
	}
}

// TestABoardForEverybody: KNB-1 at work. The owner asks, the manager grants,
// everybody reads; narrowed, nobody does, and the exposure stays on record.
func TestABoardForEverybody(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	shared(w)
	sees := func() map[string]bool {
		all := map[string]bool{}
		for _, as := range []string{"", "city member", "partner member", "mentor member", "manager"} {
			all[as] = w.look(as, "board/"+sofiaBoard.String(), &struct{}{}) == http.StatusOK
		}
		return all
	}
	step := func(as, name string, c any, status int, want ...string) {
		t.Helper()
		if a := w.give(as, name, c); a.status != status {
			t.Fatalf("%s by the %s: %d %s", name, as, a.status, a.body)
		}
		w.await(w.config.Head())
		got := sees()
		for as, may := range got {
			should := as == "city member" || as == "manager"
			for _, o := range want {
				should = should || o == as
			}
			if may != should {
				t.Errorf("after %s by the %s: %q sees it: %v", name, as, as, may)
			}
		}
	}
	widen := func(to role.Audience) board.WidenBoard {
		return board.WidenBoard{InProgramme: inDCC, Board: sofiaBoard, Visibility: to, Name: "Open data of Sofia"}
	}
	step("city member", "board.widen_board", widen(role.ProgrammeAudience), 422)
	step("city lead", "board.share_with_group", board.ShareWithGroup{InCity: inCityOf(sofia), Board: sofiaBoard, Group: ourGroup, Name: "Open data of Sofia"}, 200, "mentor member")
	step("city lead", "board.widen_board", widen(role.ProgrammeAudience), 200, "mentor member", "partner member")
	step("manager", "board.publish_board", board.PublishBoard{InProgramme: inDCC, Board: sofiaBoard, Name: "Open data of Sofia"}, 422, "mentor member", "partner member")
	step("city lead", "board.widen_board", widen(role.PublicAudience), 200, "mentor member", "partner member")
	step("city lead", "board.publish_board", board.PublishBoard{InProgramme: inDCC, Board: sofiaBoard, Name: "Open data of Sofia"}, 403, "mentor member", "partner member")
	step("manager", "board.publish_board", board.PublishBoard{InProgramme: inDCC, Board: sofiaBoard, Name: "Open data of Sofia"}, 200, "mentor member", "partner member", "")
	step("city member", "board.narrow_board", board.NarrowBoard{InProgramme: inDCC, Board: sofiaBoard, Visibility: role.CityAudience, Name: "Open data"}, 200)

	var d struct {
		Exposure []struct{ Visibility role.Audience } `json:"exposure"`
	}
	w.look("city member", "board/"+sofiaBoard.String(), &d)
	var shown []string
	for _, e := range d.Exposure {
		shown = append(shown, string(e.Visibility))
	}
	if got := strings.Join(shown, " "); got != "city group programme public city" {
		t.Errorf("KNB-1: on record is %q", got)
	}
}

package projections_test

import (
	"slices"
	"testing"
	"time"

	"megdan/domain/calendar"
	programmeview "megdan/projections/programme"
	roadmapview "megdan/projections/roadmap"
	"megdan/projections/viewtest"
)

// STR-7: overdue is nowhere stored, and every reader can derive it, for any
// today, from the city's document or from the programme's: both say the same.
func TestOverdueIsDerived(t *testing.T) {
	s := viewtest.Tell()
	f := newFolder()
	upTo := calendar.Of(2019, time.February, 1)
	for _, e := range s.Events {
		if e.At.Before(upTo.Time()) {
			f.apply(e)
		}
	}
	var board roadmapview.Document
	var overview programmeview.Document
	read(t, f, "roadmap", s.PlovdivPart.UUID(), &board)
	read(t, f, "programme", s.Programme.UUID(), &overview)
	rows := []struct {
		name             string
		today            calendar.Date
		ofCity, reviewer []int
	}{
		{"on the due day nothing is late", calendar.Of(2019, 1, 25), nil, nil},
		{"the day after, what was submitted and not accepted is", calendar.Of(2019, 1, 26), []int{2}, nil},
		{"ten working days after it was submitted the reviewer is not late", calendar.Of(2019, 2, 4), []int{2}, nil},
		{"the day after that the reviewer is", calendar.Of(2019, 2, 5), []int{2}, []int{2}},
		{"a planned one is late as well; accepted and cancelled ones never are", calendar.Of(2020, 2, 1), []int{2, 4}, []int{2}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			city, reviewer := lateOnBoard(&board, row.today)
			if !slices.Equal(city, row.ofCity) || !slices.Equal(reviewer, row.reviewer) {
				t.Errorf("the city's document: late %v, with the reviewer %v; want %v and %v", city, reviewer, row.ofCity, row.reviewer)
			}
			city, reviewer = lateInProgramme(&overview, row.today)
			if !slices.Equal(city, row.ofCity) || !slices.Equal(reviewer, row.reviewer) {
				t.Errorf("the programme's document: late %v, with the reviewer %v; want %v and %v", city, reviewer, row.ofCity, row.reviewer)
			}
		})
	}
}

func lateOnBoard(d *roadmapview.Document, today calendar.Date) (city, reviewer []int) {
	for _, m := range d.Milestones.All() {
		if m.Due.Before(today) && m.State != roadmapview.Accepted && m.State != roadmapview.Cancelled {
			city = append(city, m.Number)
		}
		if m.State == roadmapview.Submitted && m.Submitted.On.AddWorkingDays(d.Settings.ReviewDays).Before(today) {
			reviewer = append(reviewer, m.Number)
		}
	}
	slices.Sort(city)
	return city, reviewer
}

func lateInProgramme(d *programmeview.Document, today calendar.Date) (city, reviewer []int) {
	for _, m := range d.Milestones.All() {
		if m.Due.Before(today) && m.State != programmeview.Accepted {
			city = append(city, m.Number)
		}
		if m.State == programmeview.Submitted && m.Submitted.AddWorkingDays(d.Settings.ReviewDays).Before(today) {
			reviewer = append(reviewer, m.Number)
		}
	}
	slices.Sort(city)
	return city, reviewer
}

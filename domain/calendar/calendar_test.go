package calendar_test

import (
	"encoding/json"
	"testing"
	"time"

	"megdan/domain/calendar"
)

func day(t *testing.T, s string) calendar.Date {
	t.Helper()
	d, err := calendar.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestParseRefusesWhatIsNoDay(t *testing.T) {
	for _, s := range []string{"2018-13-01", "2018-02-29", "09/10/2018", "2018-1-1", "1899-12-31", "3000-01-01", "2018-10-09T00:00:00Z", " 2018-10-09"} {
		if d, err := calendar.Parse(s); err == nil {
			t.Errorf("%q was read as %s", s, d)
		}
	}
}

func TestArithmetic(t *testing.T) {
	for name, tt := range map[string]struct{ got, want string }{
		"a leap day exists":                       {day(t, "2020-02-28").AddDays(1).String(), "2020-02-29"},
		"a year ends":                             {day(t, "2018-12-31").AddDays(1).String(), "2019-01-01"},
		"days can be taken away":                  {day(t, "2019-01-01").AddDays(-1).String(), "2018-12-31"},
		"a month later is its last day at most":   {day(t, "2019-01-31").AddMonths(1).String(), "2019-02-28"},
		"14 months later":                         {day(t, "2018-01-15").AddMonths(14).String(), "2019-03-15"},
		"a month earlier crosses the year":        {day(t, "2019-01-15").AddMonths(-1).String(), "2018-12-15"},
		"ten working days are two weeks":          {day(t, "2018-10-09").AddWorkingDays(10).String(), "2018-10-23"},
		"a working day after Friday is Monday":    {day(t, "2018-10-12").AddWorkingDays(1).String(), "2018-10-15"},
		"a working day after Saturday is Monday":  {day(t, "2018-10-13").AddWorkingDays(1).String(), "2018-10-15"},
		"no working day is the day itself":        {day(t, "2018-10-13").AddWorkingDays(0).String(), "2018-10-13"},
		"midnight in Sofia is the day there":      {calendar.In(time.Date(2018, 10, 8, 21, 30, 0, 0, time.UTC), time.FixedZone("EEST", 3*3600)).String(), "2018-10-09"},
		"no date is written as the empty text":    {calendar.Date{}.String(), ""},
		"values outside their range move forward": {calendar.Of(2018, 13, 1).String(), "2019-01-01"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %s, not %s", name, tt.got, tt.want)
		}
	}
	a, b := day(t, "2018-10-09"), day(t, "2019-07-01")
	if !a.Before(b) || !b.After(a) || a.Before(a) || a.After(a) || a.DaysUntil(b) != 265 || b.DaysUntil(a) != -265 {
		t.Errorf("order of %s and %s: %d days", a, b, a.DaysUntil(b))
	}
}

func TestJSON(t *testing.T) {
	type form struct {
		Due calendar.Date `json:"due"`
	}
	for _, s := range []string{`{"due":"2018-10-09"}`, `{"due":""}`} {
		var f form
		if err := json.Unmarshal([]byte(s), &f); err != nil {
			t.Fatal(err)
		}
		out, err := json.Marshal(f)
		if err != nil || string(out) != s {
			t.Errorf("%s became %s (%v)", s, out, err)
		}
	}
}

package calendar_test

import (
	"encoding/json"
	"testing"
	"time"

	"megdan/domain/calendar"
)

// FuzzParse: a text is a day exactly when the standard library says so and the
// year is in range, and it is written as it was read.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"", "2018-10-09", "2018-02-29", "2020-02-29", "2000-02-29", "2100-02-29", "1899-12-31", "1900-01-01", "2999-12-31", "3000-01-01",
		"2018-13-01", "2018-00-10", "2018-10-00", "2018-1-1", "２018-10-09", "2018-10-09T00:00:00Z", "+201-10-09", "2018-10-0\x00", "-018-10-09",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := calendar.Parse(text)
		std, stdErr := time.Parse(time.DateOnly, text)
		is := text == "" || stdErr == nil && std.Year() >= 1900 && std.Year() <= 2999
		if is != (err == nil) {
			t.Fatalf("%q is read as %q, %v; the standard library reads %v, %v", text, d, err, std, stdErr)
		}
		if err != nil {
			if !d.IsZero() {
				t.Fatalf("%q is refused and gives %s", text, d)
			}
			return
		}
		if d.String() != text || text != "" && !d.Time().Equal(std) {
			t.Fatalf("%q became %q, %s", text, d, d.Time())
		}
		b, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var again calendar.Date
		if err := json.Unmarshal(b, &again); err != nil || again != d {
			t.Fatalf("%s came back as %s: %v", b, again, err)
		}
	})
}

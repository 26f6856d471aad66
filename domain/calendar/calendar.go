// Package calendar holds dates without a time of day, as people agree them.
// It knows no "today": who needs it passes it in.
package calendar

import (
	"fmt"
	"time"
)

// Date is a day of the Gregorian calendar; the zero Date means "none".
// Dates are comparable with == and written as 2018-10-09.
type Date struct {
	year  int16
	month uint8
	day   uint8
}

// Of makes a date; values outside their ranges are normalised as time.Date does.
func Of(year int, month time.Month, day int) Date {
	return In(time.Date(year, month, day, 0, 0, 0, 0, time.UTC), time.UTC)
}

// In is the date that t falls on in a time zone.
func In(t time.Time, zone *time.Location) Date {
	y, m, d := t.In(zone).Date()
	return Date{int16(y), uint8(m), uint8(d)}
}

// Parse reads 2018-10-09; the empty text is the zero Date.
func Parse(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1900 || t.Year() > 2999 {
		return Date{}, fmt.Errorf("date %.20q is not a day such as 2018-10-09 between 1900 and 2999", s)
	}
	return In(t, time.UTC), nil
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// String is 2018-10-09, empty for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

// Time is the start of the day in UTC.
func (d Date) Time() time.Time {
	return time.Date(int(d.year), time.Month(d.month), int(d.day), 0, 0, 0, 0, time.UTC)
}

// Year of the date.
func (d Date) Year() int { return int(d.year) }

// Before reports whether d is earlier than e.
func (d Date) Before(e Date) bool { return d.ordinal() < e.ordinal() }

// After reports whether d is later than e.
func (d Date) After(e Date) bool { return d.ordinal() > e.ordinal() }

func (d Date) ordinal() int { return int(d.year)<<9 | int(d.month)<<5 | int(d.day) }

// AddDays moves the date by days, which may be negative.
func (d Date) AddDays(days int) Date { return In(d.Time().AddDate(0, 0, days), time.UTC) }

// AddMonths moves the date by whole months, to the last day of the month at most.
func (d Date) AddMonths(months int) Date {
	first := time.Date(int(d.year), time.Month(d.month)+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return Of(first.Year(), first.Month(), min(int(d.day), last))
}

// DaysUntil is the number of days from d to e, negative when e is earlier.
func (d Date) DaysUntil(e Date) int { return int(e.Time().Sub(d.Time()).Hours() / 24) }

// AddWorkingDays moves the date by days from Monday to Friday. Public
// holidays differ by city and are not taken out.
func (d Date) AddWorkingDays(days int) Date {
	for days > 0 {
		d = d.AddDays(1)
		if w := d.Time().Weekday(); w != time.Saturday && w != time.Sunday {
			days--
		}
	}
	return d
}

// MarshalText is String as bytes.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText is Parse.
func (d *Date) UnmarshalText(t []byte) error {
	e, err := Parse(string(t))
	if err != nil {
		return err
	}
	*d = e
	return nil
}

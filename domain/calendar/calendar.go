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
	d, ok := parse(s)
	if !ok {
		return Date{}, malformed(s)
	}
	return d, nil
}

func malformed(s string) error {
	return fmt.Errorf("date %.20q is not a day such as 2018-10-09 between 1900 and 2999", s)
}

func parse[T string | []byte](s T) (Date, bool) {
	if len(s) == 0 {
		return Date{}, true
	}
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return Date{}, false
	}
	number := func(from, to int) (n int) {
		for _, c := range []byte(s[from:to]) {
			if c < '0' || c > '9' {
				return -1 << 20
			}
			n = n*10 + int(c-'0')
		}
		return n
	}
	y, m, d := number(0, 4), number(5, 7), number(8, 10)
	if y < 1900 || y > 2999 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m) {
		return Date{}, false
	}
	return Date{int16(y), uint8(m), uint8(d)}, true
}

// daysIn is the number of days of a month.
func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// String is 2018-10-09, empty for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return string(d.AppendTo(make([]byte, 0, 10)))
}

// AppendTo appends the text form to b; nothing for the zero Date.
func (d Date) AppendTo(b []byte) []byte {
	if d.IsZero() {
		return b
	}
	y, m, day := d.year, d.month, d.day
	return append(b, '0'+byte(y/1000), '0'+byte(y/100%10), '0'+byte(y/10%10), '0'+byte(y%10),
		'-', '0'+m/10, '0'+m%10, '-', '0'+day/10, '0'+day%10)
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
	e, ok := parse(t)
	if !ok {
		return malformed(string(t))
	}
	*d = e
	return nil
}

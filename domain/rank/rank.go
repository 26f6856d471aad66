// Package rank gives things a place in an order that people change: cards of a
// column, milestones of a board. A rank is a fraction between 0 and 1, written
// in base 36 without the leading "0.": ranks sort as texts, and between two
// there is always a third. None ends in 0, or there would be no room before
// it.
//
// Two people who move two things into the same gap at once get ranks that
// differ by what is moved (Place), so that both moves stand.
package rank

import (
	"strconv"
	"strings"
	"time"

	"megdan/domain/id"
)

// Rank is a place in an order. It holds small letters and digits only; the
// empty one is no bound.
type Rank string

// Most is how long a rank may be that comes from outside.
const Most = 400

const digits = "0123456789abcdefghijklmnopqrstuvwxyz"

// block is how many digits count whole steps at the end of the order, so that
// adding there does not make ranks longer and longer.
const block = 4

// Valid reports whether it is a rank: not empty, not too long, of the digits,
// with room before it.
func (r Rank) Valid() bool {
	for i := range len(r) {
		if strings.IndexByte(digits, r[i]) < 0 {
			return false
		}
	}
	return r != "" && len(r) <= Most && r[len(r)-1] != '0'
}

// After is a rank behind r.
func (r Rank) After() Rank {
	steps := (string(r) + strings.Repeat("0", block))[:block]
	n, err := strconv.ParseUint(steps, 36, 32)
	if err != nil || n+1 >= 36*36*36*36 {
		return Between(r, "")
	}
	next := strconv.FormatUint(n+1, 36)
	return Rank(strings.Repeat("0", block-len(next)) + next + "i")
}

// Between is a rank behind a and before b; an empty one is no bound.
func Between(a, b Rank) Rank { return Rank(midpoint(string(a), string(b))) }

// Place is a rank for one thing behind a and before b. It differs from that of
// another thing for the same gap, save by rare chance. Where a is not before b
// the thing comes after a.
func Place(a, b Rank, of id.UUID) Rank {
	var r Rank
	switch {
	case b == "":
		r = a.After()
	case a >= b:
		r = Between(a, "")
	default:
		r = Between(a, b)
		for strings.HasPrefix(string(b), string(r)) { // what is added must not pass b
			r = Between(r, b)
		}
	}
	return r + mark(of)
}

// Latest is a rank for what is added at a moment without a place being named:
// things so added stand in the order of their times.
func Latest(at time.Time, of id.UUID) Rank {
	minutes := strconv.FormatInt(max(at.Unix()/60, 0), 36)
	return Rank(strings.Repeat("0", max(0, 6-len(minutes)))+minutes+"i") + mark(of)
}

// mark is two digits that follow from what is moved, the last of them not 0.
func mark(of id.UUID) Rank {
	n := int(of[14])<<8 | int(of[15])
	return Rank([]byte{digits[n/35%36], digits[1+n%35]})
}

func midpoint(a, b string) string {
	if b != "" {
		n := 0
		for n < len(b) && digit(a, n, 0) == digit(b, n, 0) {
			n++
		}
		if n > 0 {
			return b[:n] + midpoint(a[min(n, len(a)):], b[n:])
		}
	}
	low, high := digit(a, 0, 0), digit(b, 0, len(digits))
	switch {
	case high-low > 1:
		return digits[(low+high)/2 : (low+high)/2+1]
	case len(b) > 1:
		return b[:1]
	}
	return digits[low:low+1] + midpoint(a[min(1, len(a)):], "")
}

func digit(s string, at, beyond int) int {
	if at >= len(s) {
		return beyond
	}
	return strings.IndexByte(digits, s[at])
}

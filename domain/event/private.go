package event

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// Private is text that can be forgotten. It is in one of four states:
//
//	empty      nobody wrote anything
//	open       the text itself: only in a new event on its way to the store,
//	           and in a decider that asked for it
//	reference  the place of the sealed text: position and number. This is
//	           what folds, documents, snapshots and digests see, so they are
//	           the same whoever computes them, before and after an erasure
//	forgotten  only where references were opened
//
// As JSON a reference is {"$private":"<position>.<number>"}; it is opened to
// a string or to {"forgotten":true} when a document leaves the server. A
// reference whose text was never sealed cannot be forged from a string a
// person wrote, since quotes inside a JSON string are escaped.
type Private struct {
	text     string
	position int64
	number   int32
	is       privateState
}

type privateState uint8

const (
	privateEmpty privateState = iota
	privateOpen
	privateRef
	privateForgotten
)

// Ref is the place of a sealed private part.
type Ref struct {
	Position int64
	Number   int // the segment's place in Recorded.Segments
}

// String is "position.number".
func (r Ref) String() string {
	return strconv.FormatInt(r.Position, 10) + "." + strconv.Itoa(r.Number)
}

// Text is private text on its way to the store; empty text is empty.
func Text(s string) Private {
	if s == "" {
		return Private{}
	}
	return Private{text: s, is: privateOpen}
}

// Reference is a private part by its place.
func Reference(position int64, number int) Private {
	return Private{position: position, number: int32(number), is: privateRef}
}

// Forgotten is a private part whose text is gone.
func Forgotten() Private { return Private{is: privateForgotten} }

// IsEmpty reports whether there is nothing, not even something forgotten.
func (p Private) IsEmpty() bool { return p.is == privateEmpty }

// Open gives the text where it is open.
func (p Private) Open() (string, bool) { return p.text, p.is == privateOpen || p.is == privateEmpty }

// Ref gives the place where it is a reference.
func (p Private) Ref() (Ref, bool) { return Ref{p.position, int(p.number)}, p.is == privateRef }

// IsZero lets omitzero leave out the empty one.
func (p Private) IsZero() bool { return p.IsEmpty() }

// MarshalJSON writes the form that the state has on paper.
func (p Private) MarshalJSON() ([]byte, error) {
	switch p.is {
	case privateRef:
		return []byte(`{"$private":"` + Ref{p.position, int(p.number)}.String() + `"}`), nil
	case privateForgotten:
		return []byte(`{"forgotten":true}`), nil
	case privateEmpty, privateOpen:
		return json.Marshal(p.text)
	}
	return nil, fmt.Errorf("private part in unknown state %d", p.is)
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (p *Private) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		var s string
		if err := json.Unmarshal(b, &s); err != nil {
			return err
		}
		*p = Text(s)
		return nil
	}
	var form struct {
		Private   string `json:"$private"`
		Forgotten bool   `json:"forgotten"`
	}
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&form); err != nil {
		return fmt.Errorf("private part: %w", err)
	}
	if form.Forgotten {
		*p = Forgotten()
		return nil
	}
	ref, err := ParseRef(form.Private)
	if err != nil {
		return err
	}
	*p = Reference(ref.Position, ref.Number)
	return nil
}

// ParseRef reads "position.number".
func ParseRef(s string) (Ref, error) {
	pos, num, found := strings.Cut(s, ".")
	p, err1 := strconv.ParseInt(pos, 10, 64)
	n, err2 := strconv.ParseInt(num, 10, 32)
	if !found || err1 != nil || err2 != nil || p < 1 || n < 0 {
		return Ref{}, fmt.Errorf("private reference %.40q is not position.number", s)
	}
	return Ref{p, int(n)}, nil
}

package eventstore

import (
	"bytes"
	"reflect"
	"slices"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

// The decoders of what the database sends must not panic whatever the bytes
// are: they may have been written by somebody else, or be damaged.

// split cuts bytes into columns: each is its length and its bytes, 255 is null.
func split(b []byte, columns int) [][]byte {
	row := make([][]byte, columns)
	for i := range row {
		if len(b) == 0 {
			break
		}
		n := int(b[0])
		b = b[1:]
		if n == 255 {
			continue
		}
		n = min(n, len(b))
		row[i], b = b[:n:n], b[n:]
	}
	return row
}

func join(row [][]byte) (b []byte) {
	for _, v := range row {
		if v == nil {
			b = append(b, 255)
			continue
		}
		b = append(append(b, byte(len(v))), v...)
	}
	return b
}

func someRow() [][]byte {
	u := id.UUID{1, 2, 3, 4, 5, 6, 0x70, 8, 0x80, 10, 11, 12, 13, 14, 15, 16}
	return [][]byte{
		int8Param(7), int8Param(12345), int4Param(3), int4Param(days(calendar.Of(2018, 10, 9))), int2Param(2),
		u[:], nil, u[:], nil, u[:], u[:], nil,
		[]byte("thing-01020304-0506-7008-800a-0b0c0d0e0f10"), []byte("thing.happened"), []byte("city_lead"), []byte(""), []byte("b"),
		uuidsParam([]id.UUID{u, id.Installation}), encodeSegments([]event.Segment{{Key: u, KeyVersion: 3, Digest: [32]byte{9}}}),
		[]byte(`{"a":1}`),
	}
}

func FuzzRow(f *testing.F) {
	f.Add(join(someRow()))
	empty := someRow()
	empty[17], empty[18] = uuidsParam(nil), nil
	f.Add(join(empty))
	rr := newRowReader()
	f.Fuzz(func(t *testing.T, b []byte) {
		row := split(b, columnCount)
		before := rr.texts
		r, err := rr.row(row)
		if err != nil {
			if r != nil {
				t.Fatal("an error and an event")
			}
			return
		}
		if len(before) > 5000 {
			t.Fatal("texts are kept without bound")
		}
		if !bytes.Equal(r.Payload, row[19]) || string(r.Stream) != string(row[12]) {
			t.Fatal("not what was stored")
		}
		if again := uuidsParam(r.Tags); len(r.Tags) > 0 && !bytes.Equal(again[12:16], row[17][12:16]) {
			t.Fatalf("%d tags were read from %x", len(r.Tags), row[17])
		}
		if again := encodeSegments(r.Segments); !bytes.Equal(again, row[18]) {
			t.Fatalf("segments %x were read as %x", row[18], again)
		}
	})
}

func FuzzAnswered(f *testing.F) {
	u := make([]byte, 16)
	f.Add(join([][]byte{u, u, make([]byte, 32), int8Param(1), int8Param(2), int8sParam([]int64{4, 5}), int8Param(9)}))
	f.Add(join([][]byte{u, u, make([]byte, 32), int8Param(1), int8Param(2), int8sParam(nil), int8Param(9)}))
	f.Fuzz(func(t *testing.T, b []byte) {
		row := split(b, 7)
		_, a, err := readAnswered(row)
		if err != nil {
			return
		}
		if again, err := int8s(int8sParam(a.result.Versions)); err != nil || !slices.Equal(again, a.result.Versions) {
			t.Fatalf("versions %v were read as %v, %v", a.result.Versions, again, err)
		}
	})
}

func FuzzBeside(f *testing.F) {
	u := make([]byte, 16)
	f.Add(join([][]byte{int8Param(1), int4Param(0), u, int4Param(1), []byte("sealed"), u, nil}))
	f.Add(join([][]byte{u, int4Param(1), nil, []byte("wrapped"), []byte("commitment")}))
	f.Add(join([][]byte{int8Param(1), int8Param(5)}))
	f.Fuzz(func(t *testing.T, b []byte) {
		if ref, s, err := sealedRow(split(b, 7)); err == nil && ref.Number == 0 && s.Ciphertext == nil && len(b) > 100 {
			t.Log("an empty part")
		}
		_, _ = keyRow(split(b, 5))
		var k knowledge
		for columns := range 6 {
			rows := [][][]byte{split(b, columns), split(b, 4)}
			_ = k.readHead(rows)
			_ = k.readVersions(rows)
			_ = k.readCommands(rows)
			_ = k.readKeys(rows)
			_, _, _ = inserted(rows[:1])
		}
	})
}

func TestRowsAreReadAsWritten(t *testing.T) {
	r, err := newRowReader().row(someRow())
	if err != nil {
		t.Fatal(err)
	}
	u := id.UUID{1, 2, 3, 4, 5, 6, 0x70, 8, 0x80, 10, 11, 12, 13, 14, 15, 16}
	want := &event.Recorded{
		Position: 7, ID: u, Stream: "thing-01020304-0506-7008-800a-0b0c0d0e0f10", Version: 3, Type: "thing.happened", Schema: 2,
		At: timeOf(12345), Effective: calendar.Of(2018, 10, 9), Actor: id.Person(u), ActingAs: "city_lead",
		Command: u, Correlation: u, Build: "b", Tags: []id.UUID{u, id.Installation}, Payload: []byte(`{"a":1}`),
		Segments: []event.Segment{{Key: u, KeyVersion: 3, Digest: [32]byte{9}}},
	}
	if !reflect.DeepEqual(r, want) {
		t.Errorf("got\n%+v\nwant\n%+v", r, want)
	}
}

func TestTimesAndDatesComeBack(t *testing.T) {
	for _, at := range []time.Time{
		time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(1999, 12, 31, 23, 59, 59, 999999000, time.UTC),
		time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2026, 2, 28, 12, 0, 0, 1000, time.UTC),
		time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC),
	} {
		if got := timeOf(micros(at)); !got.Equal(at) || got.Location() != time.UTC {
			t.Errorf("%s came back as %s", at, got)
		}
		if d := calendar.In(at, time.UTC); dateOf(days(d)) != d {
			t.Errorf("%s came back as %s", d, dateOf(days(d)))
		}
	}
}

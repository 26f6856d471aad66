package eventstore

import (
	"encoding/binary"
	"errors"
	"fmt"

	"megdan/domain/event"
	"megdan/domain/id"
)

// columns is what rowReader reads, in its order.
const columns = `position, recorded_at, version, effective_on, schema, event_id, log, actor, on_behalf_of,
 command_id, correlation_id, causation_id, stream, type, acting_as, auth, build, tags, segments, payload`

const columnCount = 20

var errStored = errors.New("stored bytes are not what the store writes")

// rowReader turns rows in binary format into events. Events of one reader
// share the memory they are cut from, a few dozen at a time, and equal texts.
type rowReader struct {
	texts  map[string]string
	events []event.Recorded
	tags   []id.UUID
	bytes  []byte
}

func newRowReader() *rowReader { return &rowReader{texts: make(map[string]string, 64)} }

// row reads one row; values are only valid during the call.
func (rr *rowReader) row(v [][]byte) (*event.Recorded, error) {
	if len(v) != columnCount {
		return nil, fmt.Errorf("%w: %d columns", errStored, len(v))
	}
	if len(v[0]) != 8 || len(v[1]) != 8 || len(v[2]) != 4 || len(v[4]) != 2 {
		return nil, fmt.Errorf("%w: numbers of a wrong size", errStored)
	}
	if len(rr.events) == 0 {
		rr.events = make([]event.Recorded, 32)
	}
	r := &rr.events[0]
	r.Position = int64(binary.BigEndian.Uint64(v[0]))
	r.At = timeOf(int64(binary.BigEndian.Uint64(v[1])))
	r.Version = int64(int32(binary.BigEndian.Uint32(v[2])))
	r.Schema = int(int16(binary.BigEndian.Uint16(v[4])))
	if len(v[3]) == 4 {
		r.Effective = dateOf(int32(binary.BigEndian.Uint32(v[3])))
	}
	for _, f := range [...]struct {
		from []byte
		to   *id.UUID
	}{
		{v[5], &r.ID}, {v[6], &r.Log}, {v[7], (*id.UUID)(&r.Actor)}, {v[8], (*id.UUID)(&r.OnBehalfOf)},
		{v[9], &r.Command}, {v[10], &r.Correlation}, {v[11], &r.Causation},
	} {
		if len(f.from) != 0 && len(f.from) != 16 {
			return nil, fmt.Errorf("event %d: %w: an id of %d bytes", r.Position, errStored, len(f.from))
		}
		copy(f.to[:], f.from)
	}
	r.Stream = event.Stream(rr.text(v[12]))
	r.Type, r.ActingAs, r.Auth, r.Build = rr.text(v[13]), rr.text(v[14]), rr.text(v[15]), rr.text(v[16])
	var err error
	if r.Tags, err = rr.uuids(v[17]); err != nil {
		return nil, fmt.Errorf("event %d: tags: %w", r.Position, err)
	}
	if r.Segments, err = decodeSegments(v[18]); err != nil {
		return nil, fmt.Errorf("event %d: %w", r.Position, err)
	}
	r.Payload = rr.copy(v[19])
	rr.events = rr.events[1:]
	return r, nil
}

// text gives equal texts the same memory.
func (rr *rowReader) text(b []byte) string {
	if s, known := rr.texts[string(b)]; known {
		return s
	}
	if len(rr.texts) >= 4096 {
		clear(rr.texts)
	}
	s := string(b)
	rr.texts[s] = s
	return s
}

func (rr *rowReader) copy(b []byte) []byte {
	const slab = 8192
	if len(b) > slab/4 {
		return append(make([]byte, 0, len(b)), b...)
	}
	if len(b) > cap(rr.bytes)-len(rr.bytes) {
		rr.bytes = make([]byte, 0, slab)
	}
	start := len(rr.bytes)
	rr.bytes = append(rr.bytes, b...)
	return rr.bytes[start:len(rr.bytes):len(rr.bytes)]
}

// uuids reads an array of uuid without nulls, of one dimension or none.
func (rr *rowReader) uuids(b []byte) ([]id.UUID, error) {
	n, rest, err := arrayOf(b, oidUUID, 16)
	if err != nil || n == 0 {
		return nil, err
	}
	if n > cap(rr.tags)-len(rr.tags) {
		rr.tags = make([]id.UUID, 0, max(256, n))
	}
	start := len(rr.tags)
	for range n {
		if binary.BigEndian.Uint32(rest) != 16 {
			return nil, errStored
		}
		rr.tags = append(rr.tags, id.UUID(rest[4:20]))
		rest = rest[20:]
	}
	return rr.tags[start:len(rr.tags):len(rr.tags)], nil
}

// arrayOf reads the header of an array whose elements all have one size and
// gives its length and the elements, which are as many bytes as they must be.
func arrayOf(b []byte, elem uint32, size int) (n int, rest []byte, err error) {
	if len(b) < 12 || binary.BigEndian.Uint32(b[8:]) != elem {
		return 0, nil, errStored
	}
	switch dimensions := binary.BigEndian.Uint32(b); {
	case dimensions == 0 && len(b) == 12:
		return 0, nil, nil
	case dimensions != 1 || len(b) < arrayHeader:
		return 0, nil, errStored
	}
	count := int64(binary.BigEndian.Uint32(b[12:]))
	rest = b[arrayHeader:]
	if count*int64(4+size) != int64(len(rest)) {
		return 0, nil, errStored
	}
	return int(count), rest, nil
}

// int8s reads an array of bigint.
func int8s(b []byte) ([]int64, error) {
	n, rest, err := arrayOf(b, oidInt8, 8)
	if err != nil {
		return nil, err
	}
	list := make([]int64, 0, n)
	for ; len(rest) > 0; rest = rest[12:] {
		if binary.BigEndian.Uint32(rest) != 8 {
			return nil, errStored
		}
		list = append(list, int64(binary.BigEndian.Uint64(rest[4:])))
	}
	return list, nil
}

// segmentSize is the size of one private part in the column segments: key,
// key version, SHA-256 of the ciphertext.
const segmentSize = 16 + 4 + 32

func encodeSegments(segments []event.Segment) []byte {
	if len(segments) == 0 {
		return nil
	}
	b := make([]byte, 0, len(segments)*segmentSize)
	for _, s := range segments {
		b = append(b, s.Key[:]...)
		b = binary.BigEndian.AppendUint32(b, uint32(s.KeyVersion))
		b = append(b, s.Digest[:]...)
	}
	return b
}

func decodeSegments(b []byte) ([]event.Segment, error) {
	if len(b)%segmentSize != 0 {
		return nil, fmt.Errorf("segments: %w: %d bytes", errStored, len(b))
	}
	if len(b) == 0 {
		return nil, nil
	}
	list := make([]event.Segment, 0, len(b)/segmentSize)
	for ; len(b) > 0; b = b[segmentSize:] {
		list = append(list, event.Segment{
			Key:        id.UUID(b[:16]),
			KeyVersion: int(int32(binary.BigEndian.Uint32(b[16:]))),
			Digest:     [32]byte(b[20:52]),
		})
	}
	return list, nil
}

package eventstore

import (
	"encoding/binary"
	"math"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/id"
)

// This file writes parameters in PostgreSQL's binary format. A batch is one
// statement with an array per column; encoding them by hand is a tenth of the
// time that reflection takes.

// Type numbers of PostgreSQL, the same in every installation.
const (
	oidBytea             = 17
	oidInt8              = 20
	oidInt2              = 21
	oidInt4              = 23
	oidText              = 25
	oidByteaArray        = 1001
	oidInt2Array         = 1005
	oidInt4Array         = 1007
	oidTextArray         = 1009
	oidInt8Array         = 1016
	oidDate              = 1082
	oidDateArray         = 1182
	oidTimestamptz       = 1184
	oidUUID              = 2950
	oidUUIDArray         = 2951
	arrayHeader          = 20
	infinity       int64 = math.MaxInt64
	minusInfinity  int64 = math.MinInt64
)

// epoch is PostgreSQL's.
var epoch = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

func micros(t time.Time) int64 { return t.UnixMicro() - epoch.UnixMicro() }

func timeOf(micros int64) time.Time {
	return time.UnixMicro(micros + epoch.UnixMicro()).UTC()
}

// days is a date as PostgreSQL counts it.
func days(d calendar.Date) int32 { return int32((d.Time().Unix() - epoch.Unix()) / 86400) }

func dateOf(days int32) calendar.Date { return calendar.Of(2000, 1, 1).AddDays(int(days)) }

// array is one array parameter being written.
type array struct {
	buf   []byte
	n     int
	elem  uint32
	nulls bool
}

func newArray(elem uint32, n, size int) *array {
	return &array{buf: make([]byte, arrayHeader, arrayHeader+n*(4+size)), elem: elem}
}

func (a *array) null() {
	a.n++
	a.nulls = true
	a.buf = binary.BigEndian.AppendUint32(a.buf, math.MaxUint32)
}

func (a *array) bytes(b []byte) {
	a.n++
	a.buf = binary.BigEndian.AppendUint32(a.buf, uint32(len(b)))
	a.buf = append(a.buf, b...)
}

func (a *array) text(s string) {
	a.n++
	a.buf = binary.BigEndian.AppendUint32(a.buf, uint32(len(s)))
	a.buf = append(a.buf, s...)
}

// uuid writes an id; the zero id is null when it may be.
func (a *array) uuid(u id.UUID) { a.bytes(u[:]) }

func (a *array) uuidOrNull(u id.UUID) {
	if u.IsZero() {
		a.null()
		return
	}
	a.bytes(u[:])
}

func (a *array) int8(v int64) {
	a.n++
	a.buf = binary.BigEndian.AppendUint32(a.buf, 8)
	a.buf = binary.BigEndian.AppendUint64(a.buf, uint64(v))
}

func (a *array) int4(v int32) {
	a.n++
	a.buf = binary.BigEndian.AppendUint32(a.buf, 4)
	a.buf = binary.BigEndian.AppendUint32(a.buf, uint32(v))
}

func (a *array) int2(v int16) {
	a.n++
	a.buf = binary.BigEndian.AppendUint32(a.buf, 2)
	a.buf = binary.BigEndian.AppendUint16(a.buf, uint16(v))
}

func (a *array) dateOrNull(d calendar.Date) {
	if d.IsZero() {
		a.null()
		return
	}
	a.int4(days(d))
}

// done is the parameter's bytes.
func (a *array) done() []byte {
	b := a.buf
	if a.n == 0 { // an empty array has no dimension
		b = b[:12]
	} else {
		binary.BigEndian.PutUint32(b[0:], 1)
		binary.BigEndian.PutUint32(b[12:], uint32(a.n))
		binary.BigEndian.PutUint32(b[16:], 1)
	}
	if a.nulls {
		binary.BigEndian.PutUint32(b[4:], 1)
	}
	binary.BigEndian.PutUint32(b[8:], a.elem)
	return b
}

func int8Param(v int64) []byte { return binary.BigEndian.AppendUint64(nil, uint64(v)) }
func int4Param(v int32) []byte { return binary.BigEndian.AppendUint32(nil, uint32(v)) }
func int2Param(v int16) []byte { return binary.BigEndian.AppendUint16(nil, uint16(v)) }

// textParam is never nil, which would be null.
func textParam(s string) []byte { return append(make([]byte, 0, len(s)), s...) }

func uuidParam(u id.UUID) []byte { return u[:] }

func uuidOrNull(u id.UUID) []byte {
	if u.IsZero() {
		return nil
	}
	return u[:]
}

func dateOrNull(d calendar.Date) []byte {
	if d.IsZero() {
		return nil
	}
	return int4Param(days(d))
}

func uuidsParam(list []id.UUID) []byte {
	a := newArray(oidUUID, len(list), 16)
	for _, u := range list {
		a.uuid(u)
	}
	return a.done()
}

func int8sParam(list []int64) []byte {
	a := newArray(oidInt8, len(list), 8)
	for _, v := range list {
		a.int8(v)
	}
	return a.done()
}

func textsParam(list []string) []byte {
	a := newArray(oidText, len(list), 40)
	for _, s := range list {
		a.text(s)
	}
	return a.done()
}

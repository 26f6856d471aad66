package live

import (
	"encoding/binary"
	"encoding/json"
	"strconv"

	"megdan/domain/id"
	"megdan/internal/views"
)

// encode makes the payload of a message that is not on the hot path. The types
// of the protocol always encode.
func encode(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic("live: encode " + err.Error())
	}
	return b
}

func appendHead(b []byte, topic, position int64) []byte {
	b = append(b, `{"s":`...)
	b = strconv.AppendInt(b, topic, 10)
	b = append(b, `,"p":`...)
	return strconv.AppendInt(b, position, 10)
}

func appendCommands(b []byte, commands []id.UUID) []byte {
	if len(commands) == 0 {
		return b
	}
	b = append(b, `,"c":[`...)
	for i, c := range commands {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, '"')
		b = c.AppendTo(b)
		b = append(b, '"')
	}
	return append(b, ']')
}

// headRoom is more than what stands around a body: numbers, names, braces.
const headRoom = 96

func patchMessage(topic int64, p *views.Patch) message {
	b := make([]byte, 0, headRoom+len(p.Body)+40*len(p.Commands))
	b = appendHead(b, topic, p.To)
	b = append(b, `,"b":`...)
	b = strconv.AppendInt(b, p.From, 10)
	b = appendCommands(b, p.Commands)
	b = append(b, `,"patch":`...)
	b = append(b, p.Body...)
	return message{from: p.From, to: p.To, bytes: append(b, '}')}
}

func entryMessage(topic int64, e *views.Entry) message {
	b := make([]byte, 0, headRoom+len(e.Body)+40)
	b = appendHead(b, topic, e.At)
	b = append(b, `,"b":`...)
	b = strconv.AppendInt(b, e.Before, 10)
	if !e.Command.IsZero() {
		b = appendCommands(b, []id.UUID{e.Command})
	}
	b = append(b, `,"e":`...)
	b = append(b, e.Body...)
	return message{from: e.Before, to: e.At, bytes: append(b, '}')}
}

func documentPayload(topic int64, d views.Document) []byte {
	b := make([]byte, 0, headRoom+len(d.Body))
	b = appendHead(b, topic, d.Changed)
	b = append(b, `,"v":`...)
	b = strconv.AppendInt(b, int64(d.View), 10)
	b = append(b, `,"doc":`...)
	b = append(b, d.Body...)
	return append(b, '}')
}

// frameHeader is room for the header of any frame that the server sends.
const frameHeader = 10

// frame makes one unmasked text frame of payloads joined by line breaks. It is
// the same bytes for everybody, so nobody may change it.
func frame(payloads ...[]byte) []byte {
	n := len(payloads) - 1
	for _, p := range payloads {
		n += len(p)
	}
	b := appendTextHeader(make([]byte, 0, frameHeader+n), n)
	for i, p := range payloads {
		if i > 0 {
			b = append(b, '\n')
		}
		b = append(b, p...)
	}
	return b
}

const (
	finText  = 0x81
	finClose = 0x88
	finPong  = 0x8a
)

func appendTextHeader(b []byte, n int) []byte {
	switch {
	case n < 126:
		return append(b, finText, byte(n))
	case n < 1<<16:
		return binary.BigEndian.AppendUint16(append(b, finText, 126), uint16(n))
	}
	return binary.BigEndian.AppendUint64(append(b, finText, 127), uint64(n))
}

func closeFrame(code int, reason string) []byte {
	if len(reason) > 120 {
		reason = reason[:120]
	}
	b := append(make([]byte, 0, 4+len(reason)), finClose, byte(2+len(reason)))
	b = binary.BigEndian.AppendUint16(b, uint16(code))
	return append(b, reason...)
}

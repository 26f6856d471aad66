package identity

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"testing"
	"time"
)

// FuzzSession: whatever a request brings as its cookie, it is a session that
// was opened here and has not ended, or it is none.
func FuzzSession(f *testing.F) {
	now := time.Date(2018, 10, 9, 8, 0, 0, 0, time.UTC)
	s := demo(&now)
	// Ids are not random here: the processes that fuzz side by side must know
	// the same sessions.
	token := func(n byte) []byte {
		b := make([]byte, 40, tokenSize)
		b[0] = n
		copy(b[16:], maria[:])
		binary.BigEndian.PutUint64(b[32:], uint64(now.Add(time.Hour).Unix()))
		return append(b, s.sign(b)...)
	}
	raw, over := token(1), token(2)
	good := base64.RawURLEncoding.EncodeToString(raw)
	ended, err := s.read(base64.RawURLEncoding.EncodeToString(over))
	if err != nil {
		f.Fatal(err)
	}
	s.end(ended)
	for _, seed := range []string{
		Cookie + "=" + good, Cookie + "=" + good + "=", Cookie + "=" + good[:95], Cookie + `="` + good + `"`, Cookie + "=", Cookie, "",
		"other=1; " + Cookie + "=" + good, Cookie + "=x; " + Cookie + "=" + good, Cookie + "=" + base64.StdEncoding.EncodeToString(raw),
		Cookie + "=" + good[:10] + "\n" + good[10:], Cookie + "=" + base64.RawURLEncoding.EncodeToString(over),
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, header string) {
		r := request("localhost", "127.0.0.1:1")
		r.Header["Cookie"] = []string{header}
		session, err := s.Session(r)
		if err != nil {
			if !errors.Is(err, ErrNoSession) || session != (Session{}) {
				t.Fatalf("%q is refused with %v, %v", header, err, session)
			}
			return
		}
		c, err := r.Cookie(Cookie)
		if err != nil || session.Person != maria || !now.Before(session.Until) || session.ID == ended.ID {
			t.Fatalf("%q is %+v (%v)", header, session, err)
		}
		if b, err := base64.RawURLEncoding.DecodeString(c.Value); err != nil || string(b) != string(raw) {
			t.Fatalf("%q passes for a session of %q", header, good)
		}
	})
}

// Package identity says who asks. It promises that a request belongs to a
// person only with a session cookie that this installation signed, that
// sessions survive a restart, and that a session that was signed out of stays
// out for as long as the server runs.
//
// The only way in so far is the demonstration's: with Demo, somebody on this
// machine picks one of the demo's invented persons. Without it there is none.
// Passkeys, OpenID Connect and mail links will end in the same Session. What a
// person may do is not known here but in internal/rights.
package identity

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"time"

	"megdan/domain/id"
	"megdan/domain/role"
)

var (
	// ErrNoSession: nobody is signed in, or the session ended.
	ErrNoSession = errors.New("nobody is signed in")
	// ErrNoWayIn: this server has no way to sign in at all.
	ErrNoWayIn = errors.New("this server offers no way to sign in; it was started without --demo")
	// ErrNotLocal: the demo's persons are for this machine only.
	ErrNotLocal = errors.New("demo persons can be chosen only on this machine, by a loopback address")
	// ErrUnknownPerson: the demo has no such person.
	ErrUnknownPerson = errors.New("the demo has no such person")
)

// Person is one person of the demo, as the choice shows it.
type Person struct {
	Person        id.Person        `json:"person" doc:"id to sign in with"`
	Name          string           `json:"name" doc:"invented name"`
	Role          role.Role        `json:"role" doc:"the first role that the person holds"`
	Programme     id.Programme     `json:"programme"`
	Participation id.Participation `json:"participation,omitzero" doc:"the person's city in the programme, if it has one"`
	City          id.City          `json:"city,omitzero"`
}

// Persons lists the persons whom the demo lets anybody be.
type Persons interface {
	DemoPersons(ctx context.Context) ([]Person, error)
}

// Config is how people come in.
type Config struct {
	Demo    bool
	Persons Persons          // needed with Demo
	Key     []byte           // signs sessions; see Key
	Now     func() time.Time // nil: the machine's clock
}

// Service opens and knows sessions.
type Service struct {
	config Config

	mu    sync.Mutex
	ended map[[16]byte]time.Time // signed out, until they would have ended
	onEnd func(session [16]byte)
}

// New makes the service.
func New(c Config) *Service {
	if c.Now == nil {
		c.Now = time.Now
	}
	return &Service{config: c, ended: map[[16]byte]time.Time{}}
}

// OnEnd has fn called with each session that is signed out of, once Ended says
// so. It is for what outlives a request, such as an open socket, and is set
// before anybody signs out.
func (s *Service) OnEnd(fn func(session [16]byte)) { s.onEnd = fn }

// Ended reports whether a session was signed out of.
func (s *Service) Ended(session [16]byte) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, ended := s.ended[session]
	return ended
}

// Cookie is the name of the session cookie. A __Host- cookie must be Secure,
// which plain HTTP on a loopback address, where the demo lives, is not.
const Cookie = "megdan_session"

// lifetime of a session: a working day.
const lifetime = 12 * time.Hour

// Key reads the key that signs sessions from the data folder, and makes it
// first when there is none.
func Key(folder string) ([]byte, error) {
	name := filepath.Join(folder, "session.key")
	key, err := os.ReadFile(name)
	if err == nil {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm()&0o077 != 0 {
			return nil, fmt.Errorf("session key %s may be read by others, who could sign in as anybody: delete it and everybody signs in again", name)
		}
		if len(key) != 32 {
			return nil, fmt.Errorf("session key %s has %d bytes, not 32; delete it and everybody signs in again", name, len(key))
		}
		return key, nil
	}
	if !errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("read session key: %w", err)
	}
	key = make([]byte, 32)
	rand.Read(key)
	temp, err := os.CreateTemp(folder, ".session-*") // mode 0600, whatever lies there
	if err == nil {
		defer os.Remove(temp.Name())
		_, err = temp.Write(key)
		err = errors.Join(err, temp.Sync(), temp.Close())
	}
	if err == nil {
		err = os.Rename(temp.Name(), name)
	}
	if err != nil {
		return nil, fmt.Errorf("write session key: %w", err)
	}
	return key, nil
}

// Session is one sign-in of one person.
type Session struct {
	ID     [16]byte
	Person id.Person
	Until  time.Time
	Auth   string // how the person was authenticated
}

// token is id (16), person (16), end in Unix seconds (8), HMAC-SHA-256 of them (32).
const tokenSize = 16 + 16 + 8 + 32

// Session gives the session of a request, or ErrNoSession or ErrNoWayIn.
func (s *Service) Session(r *http.Request) (Session, error) {
	if !s.config.Demo {
		return Session{}, ErrNoWayIn
	}
	c, err := r.Cookie(Cookie)
	if err != nil {
		return Session{}, ErrNoSession
	}
	return s.read(c.Value)
}

// Token gives the session of a token that came another way than as a cookie,
// such as in the first message of a socket. It is the cookie's value.
func (s *Service) Token(value string) (Session, error) {
	if !s.config.Demo {
		return Session{}, ErrNoWayIn
	}
	return s.read(value)
}

func (s *Service) read(value string) (Session, error) {
	var token [tokenSize]byte
	if base64.RawURLEncoding.DecodedLen(len(value)) != tokenSize {
		return Session{}, ErrNoSession
	}
	if _, err := base64.RawURLEncoding.Decode(token[:], []byte(value)); err != nil {
		return Session{}, ErrNoSession
	}
	if !hmac.Equal(token[40:], s.sign(token[:40])) {
		return Session{}, ErrNoSession
	}
	session := Session{
		ID: [16]byte(token[:16]), Person: id.Person(token[16:32]),
		Until: time.Unix(int64(binary.BigEndian.Uint64(token[32:40])), 0), Auth: "demo",
	}
	if s.Ended(session.ID) || !s.config.Now().Before(session.Until) {
		return Session{}, ErrNoSession
	}
	return session, nil
}

// Actor is the person of the session. The roles that the person holds are added
// by internal/rights.
func (s Session) Actor() role.Actor { return role.Actor{Person: s.Person, Auth: s.Auth} }

// Authenticate gives the person of a request.
func (s *Service) Authenticate(r *http.Request) (role.Actor, error) {
	session, err := s.Session(r)
	if err != nil {
		return role.Actor{}, err
	}
	return session.Actor(), nil
}

// DemoPersons lists whom one may choose to be.
func (s *Service) DemoPersons(r *http.Request) ([]Person, error) {
	if !s.config.Demo {
		return nil, ErrNoWayIn
	}
	if !Local(r) {
		return nil, ErrNotLocal
	}
	return s.config.Persons.DemoPersons(r.Context())
}

// SignIn opens a session for a demo person and sets its cookie.
func (s *Service) SignIn(w http.ResponseWriter, r *http.Request, who id.Person) (Person, error) {
	persons, err := s.DemoPersons(r)
	if err != nil {
		return Person{}, err
	}
	for _, p := range persons {
		if p.Person == who {
			http.SetCookie(w, s.cookie(r, s.open(who), int(lifetime.Seconds())))
			return p, nil
		}
	}
	return Person{}, ErrUnknownPerson
}

// SignOut ends the session of a request, if it has one.
func (s *Service) SignOut(w http.ResponseWriter, r *http.Request) {
	if session, err := s.Session(r); err == nil {
		s.end(session)
		if s.onEnd != nil {
			s.onEnd(session.ID)
		}
	}
	http.SetCookie(w, s.cookie(r, "", -1))
}

func (s *Service) end(session Session) {
	now := s.config.Now()
	s.mu.Lock()
	defer s.mu.Unlock()
	for known, until := range s.ended {
		if !now.Before(until) {
			delete(s.ended, known)
		}
	}
	s.ended[session.ID] = session.Until
}

func (s *Service) open(who id.Person) string {
	var token [tokenSize]byte
	rand.Read(token[:16])
	copy(token[16:32], who[:])
	binary.BigEndian.PutUint64(token[32:40], uint64(s.config.Now().Add(lifetime).Unix()))
	copy(token[40:], s.sign(token[:40]))
	return base64.RawURLEncoding.EncodeToString(token[:])
}

func (s *Service) sign(what []byte) []byte {
	mac := hmac.New(sha256.New, s.config.Key)
	mac.Write([]byte("megdan session v1\n"))
	mac.Write(what)
	return mac.Sum(nil)
}

func (s *Service) cookie(r *http.Request, value string, maxAge int) *http.Cookie {
	return &http.Cookie{
		Name: Cookie, Value: value, Path: "/", MaxAge: maxAge,
		HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: r.TLS != nil,
	}
}

// Local reports whether a request came over a loopback address and under a
// loopback name. The name matters: a foreign page can point its own name at
// this machine, but it cannot call itself localhost.
func Local(r *http.Request) bool {
	return loopback(r.RemoteAddr) && loopback(r.Host)
}

func loopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		host = address
	}
	if host == "localhost" {
		return true
	}
	ip := net.ParseIP(trimBrackets(host))
	return ip != nil && ip.IsLoopback()
}

func trimBrackets(host string) string {
	if len(host) > 1 && host[0] == '[' && host[len(host)-1] == ']' {
		return host[1 : len(host)-1]
	}
	return host
}

package live

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"megdan/domain/role"
	"megdan/internal/bus"
	"megdan/internal/command"
	"megdan/internal/views"
)

// Access answers who may watch what. internal/rights is the one for the
// program; without one everybody may watch everything.
type Access interface {
	// Topic is the topic as the actor may read it now, in their audience.
	Topic(ctx context.Context, a role.Actor, t views.Topic) (views.Topic, error)
	// Actor is the same person with the roles held now, as of a position or
	// later.
	Actor(ctx context.Context, a role.Actor, min int64) (role.Actor, error)
}

// Session is one sign-in of one person. What it opened ends with it.
type Session struct {
	ID    [16]byte
	Actor role.Actor
	Until time.Time // zero: it has no end of its own
}

// Config is what a hub is made of. Engine and Session are needed.
type Config struct {
	Engine  views.Engine
	Bus     command.Bus // nil: commands on the socket are refused
	Access  Access      // nil: everybody may watch everything
	Session func(*http.Request) (Session, error)
	// Token gives the session of a token in a message. Who has none at the
	// upgrade may come with one; nil: there are none.
	Token func(token string) (Session, error)
	// Ended reports whether a session was signed out of. It is asked after a
	// connection could have missed Hub.End, and once a minute; nil: it is never
	// known before.
	Ended   func(session [16]byte) bool
	Between bus.Bus // other servers, for signals and presence; nil: there are none
	Log     *slog.Logger
	Epoch   string // changes when the log was restored from a backup
	Limits  Limits // zero fields take the default
	// Address names who is connecting, for the connect budget; nil takes the
	// address of the connection.
	Address func(*http.Request) string
}

// Limits bound what one client, one person and all of them can take.
type Limits struct {
	Watches       int           // subscriptions a connection: 100
	Commands      float64       // commands a second a connection: 20
	CommandBurst  int           // 40
	Signals       float64       // signals a second a connection: 30
	Message       int           // bytes of a client's message: 64 KB
	PerPerson     int           // connections of one person: 10
	Unacked       int           // messages without an ack: 1,024
	UnackedBytes  int           // 256 KB
	Resume        int           // entries that a resume reads from the log: 5,000
	Page          int           // entries of a feed's first page: 50
	Readers       int           // reads for joining and catching up at the same time: 8
	Accept        float64       // handshakes a second: 5,000
	AcceptBurst   int           // 10,000
	PerAddress    float64       // handshakes a second of one address that is not this machine's: 200
	AddressBurst  int           // 2,000
	Connections   int           // 100,000
	Strangers     int           // connections that have not said whose they are: 1,000
	Introduce     time.Duration // how long they have for it: 5 s
	Ping          time.Duration // quiet after which a heartbeat is sent: 25 s
	ByeSpread     time.Duration // over which a leaving server spreads its clients: 4 s
	PresenceGrace time.Duration // how long somebody stays after their last connection: 15 s
	Linger        time.Duration // how long a topic without watchers is kept: 10 s
}

func (l Limits) withDefaults() Limits {
	number := func(v *int, d int) {
		if *v == 0 {
			*v = d
		}
	}
	rate := func(v *float64, d float64) {
		if *v == 0 {
			*v = d
		}
	}
	span := func(v *time.Duration, d time.Duration) {
		if *v == 0 {
			*v = d
		}
	}
	number(&l.Watches, 100)
	rate(&l.Commands, 20)
	number(&l.CommandBurst, 40)
	rate(&l.Signals, 30)
	number(&l.Message, defaultMessageLimit)
	number(&l.PerPerson, 10)
	number(&l.Unacked, 1024)
	number(&l.UnackedBytes, 256<<10)
	number(&l.Resume, 5000)
	number(&l.Page, 50)
	number(&l.Readers, 8)
	rate(&l.Accept, 5000)
	number(&l.AcceptBurst, 10_000)
	rate(&l.PerAddress, 200)
	number(&l.AddressBurst, 2000)
	number(&l.Connections, 100_000)
	number(&l.Strangers, 1000)
	span(&l.Introduce, 5*time.Second)
	span(&l.Ping, 25*time.Second)
	span(&l.ByeSpread, 4*time.Second)
	span(&l.PresenceGrace, 15*time.Second)
	span(&l.Linger, 10*time.Second)
	return l
}

package live

import (
	"encoding/json"

	"megdan/domain/id"
)

// Subprotocol is what a client offers and the server answers at the upgrade.
const Subprotocol = "megdan.v1.json"

// Close codes. They say what a client does next: 4000-4099 stop, 4100-4199
// back off and resume, 4200-4299 resume at once (after bye.after).
const (
	CloseUnauthorised   = 4001 // nobody is signed in, or no longer
	CloseForbidden      = 4003 // signed in, but not for this
	CloseTooMany        = 4008 // the person has too many connections open
	CloseProtocol       = 4009 // what came was not a message of the protocol
	CloseOverload       = 4100 // the server cannot take this connection now
	CloseGoingAway      = 4200 // the server is leaving
	minorVersion        = 1
	defaultMessageLimit = 64 << 10
)

// The messages of megdan.v1.json. A text frame holds one or more of them,
// joined by a line break. Unknown fields and types are ignored.

// AuthMessage names who this is: when no cookie did at the upgrade, as the first
// message within five seconds, and hello comes behind it; later with a new token
// of the same person, to stay beyond the end of the session.
type AuthMessage struct {
	ID   int64 `json:"id" doc:"Number that the answer carries"`
	Auth Auth  `json:"auth"`
}

// Auth is a token and what the client understands.
type Auth struct {
	Token string `json:"token,omitempty" doc:"Token of a session"`
}

// WatchMessage starts a subscription, or starts it again from a position.
type WatchMessage struct {
	ID    int64 `json:"id" doc:"Number that the answer carries"`
	Watch Watch `json:"watch"`
}

// Watch says what to follow and from where.
type Watch struct {
	Topic string `json:"t" doc:"Topic: <view>/<uuid>, or feed/<tag>"`
	Since *int64 `json:"since,omitempty" doc:"Position that the client has; absent: the document, or the newest page of the feed"`
	Epoch string `json:"epoch,omitempty" doc:"Epoch that the position belongs to; another one than the server's gives a reset"`
	View  int    `json:"v,omitempty" doc:"Version of the view that the client's document was folded with; without it a view is not resumed"`
	Pres  bool   `json:"pres,omitempty" doc:"Show this person as present, and tell of others"`
}

// UnwatchMessage ends a subscription.
type UnwatchMessage struct {
	ID      int64 `json:"id" doc:"Number that the answer carries"`
	Unwatch int64 `json:"unwatch" doc:"Number of the subscription"`
}

// AckMessage says what the client has processed: at most every 64 messages or
// five seconds.
type AckMessage struct {
	Ack [][2]int64 `json:"ack" doc:"Pairs of subscription and position"`
}

// CommandMessage gives a command, handled as one that comes by HTTP.
type CommandMessage struct {
	ID      int64           `json:"id" doc:"Number that the answer carries"`
	Command json.RawMessage `json:"cmd" doc:"The command's fields, and its name as type"`
	Key     id.UUID         `json:"key" doc:"Id of the command; the same key gives the same answer"`
	As      string          `json:"as,omitempty" doc:"Role in which it is given"`
	Match   *int64          `json:"match,omitempty" doc:"Version of the stream that the person acted on"`
}

// SignalMessage passes something short-lived to all who watch a topic.
type SignalMessage struct {
	Topic  int64       `json:"s" doc:"Number of the subscription"`
	Signal SignalShape `json:"sig"`
}

// SignalShape is a signal: never stored, lost without harm.
type SignalShape struct {
	Kind   string          `json:"k" doc:"Kind, such as typing or cursor"`
	Person id.Person       `json:"u,omitzero" doc:"Who it comes from; set by the server"`
	Data   json.RawMessage `json:"d,omitempty" doc:"What the kind says"`
}

// HeartbeatMessage is {}: either side is alive.
type HeartbeatMessage struct{}

// HelloMessage is the first message: the server's terms.
type HelloMessage struct {
	Hello Hello `json:"hello"`
}

// Hello is the server's terms.
type Hello struct {
	Version int    `json:"v" doc:"Minor version of the protocol"`
	Session string `json:"sid" doc:"Name of this connection in logs"`
	Ping    int    `json:"ping" doc:"Seconds of quiet after which the server sends a heartbeat"`
	Epoch   string `json:"epoch" doc:"Positions of another epoch mean nothing here"`
	Max     int    `json:"max" doc:"Bytes that a message of the client may have"`
	Limits  Terms  `json:"limits"`
}

// Terms are the limits that a client keeps to.
type Terms struct {
	Watches  int     `json:"watches" doc:"Subscriptions on one connection"`
	Commands float64 `json:"commands" doc:"Commands a second"`
	Signals  float64 `json:"signals" doc:"Signals a second"`
	Events   int     `json:"events" doc:"Messages without an ack after which the server pauses"`
	Bytes    int     `json:"bytes" doc:"Bytes without an ack after which the server pauses"`
}

// WatchedMessage answers a watch.
type WatchedMessage struct {
	ID int64   `json:"id" doc:"Number of the question"`
	OK Watched `json:"ok"`
}

// Mode says how a subscription begins.
type Mode string

// Modes.
const (
	ModeLive    Mode = "live"    // the document or the newest page follows
	ModeResumed Mode = "resumed" // everything since the position follows
	ModeReset   Mode = "reset"   // it could not be resumed: a reset follows
)

// Watched says under which number a topic comes and from where.
type Watched struct {
	Topic    int64     `json:"s" doc:"Number of the subscription on this connection"`
	Position int64     `json:"p" doc:"Position that the first message joins"`
	Mode     Mode      `json:"mode" enum:"live,resumed,reset"`
	Presence *Presence `json:"pres,omitempty" doc:"Who is present, when asked for"`
}

// DocumentMessage is the document of a view. It replaces what the client has.
type DocumentMessage struct {
	Topic    int64           `json:"s" doc:"Number of the subscription"`
	Position int64           `json:"p" doc:"Position that last changed the document"`
	View     int             `json:"v" doc:"Version of the view"`
	Document json.RawMessage `json:"doc"`
}

// PatchMessage leads a document from one position to the next.
type PatchMessage struct {
	Topic    int64           `json:"s" doc:"Number of the subscription"`
	Position int64           `json:"p" doc:"Position after the patch"`
	Before   int64           `json:"b" doc:"Position that it applies to: not above what the client has, or something was missed"`
	Commands []id.UUID       `json:"c,omitempty" doc:"Commands that it confirms"`
	Patch    json.RawMessage `json:"patch" doc:"RFC 7396 merge patch"`
}

// EntryMessage is one line of a feed.
type EntryMessage struct {
	Topic    int64           `json:"s" doc:"Number of the subscription"`
	Position int64           `json:"p" doc:"Position of the entry"`
	Before   int64           `json:"b" doc:"Position of the entry before it in this feed"`
	Commands []id.UUID       `json:"c,omitempty" doc:"Command that it confirms"`
	Entry    json.RawMessage `json:"e"`
}

// SignalledMessage is a signal of somebody who watches the same topic.
type SignalledMessage = SignalMessage

// PresenceMessage says who came and went.
type PresenceMessage struct {
	Topic    int64    `json:"s" doc:"Number of the subscription"`
	Presence Presence `json:"pres"`
}

// Presence is a difference, or the whole set in the answer to a watch. Past
// 200 members it is a number only.
type Presence struct {
	In    []id.Person `json:"in,omitempty" doc:"Who came"`
	Out   []id.Person `json:"out,omitempty" doc:"Who left"`
	Count int         `json:"n" doc:"How many are present"`
}

// ResetMessage says that what follows is no continuation: the document, or
// the newest page of the feed.
type ResetMessage struct {
	Topic int64 `json:"s" doc:"Number of the subscription"`
	Reset Reset `json:"reset"`
}

// Reset is why something could not be continued.
type Reset struct {
	Why Why `json:"why" enum:"window,epoch,schema,behind"`
}

// EndMessage says that a subscription is over.
type EndMessage struct {
	Topic int64 `json:"s" doc:"Number of the subscription"`
	End   End   `json:"end"`
}

// End is why.
type End struct {
	Why Why `json:"why" enum:"revoked,gone"`
}

// Why is a reason of a reset, an end or a bye.
type Why string

// Reasons.
const (
	WhyWindow  Why = "window"  // too far back
	WhyEpoch   Why = "epoch"   // the position is of another log, or not yet reached
	WhySchema  Why = "schema"  // the view was rebuilt
	WhyBehind  Why = "behind"  // the client was too slow for a feed
	WhyRevoked Why = "revoked" // the right to read ended
	WhyGone    Why = "gone"    // there is no such topic any more
	WhyDeploy  Why = "deploy"  // the server is replaced
)

// DoneMessage answers a command or an unwatch that succeeded.
type DoneMessage struct {
	ID int64 `json:"id" doc:"Number of the question"`
	OK Done  `json:"ok"`
}

// Done is what a command did.
type Done struct {
	Position int64 `json:"p,omitempty" doc:"Last position that it wrote, or was decided at"`
	Version  int64 `json:"version,omitempty" doc:"Version of the stream after it"`
	Events   int   `json:"events,omitempty" doc:"How many events it wrote"`
	Already  bool  `json:"already,omitempty" doc:"The same command was answered before"`
}

// ErrorMessage answers a question that failed.
type ErrorMessage struct {
	ID    int64 `json:"id" doc:"Number of the question"`
	Error Error `json:"err"`
}

// Error is a refusal or a fault. Code is a translation key.
type Error struct {
	Code  string         `json:"code"`
	Args  map[string]any `json:"args,omitempty"`
	Retry any            `json:"retry" doc:"false, true, or milliseconds after which to try again with the same key"`
}

// ByeMessage asks the client to leave.
type ByeMessage struct {
	Bye Bye `json:"bye"`
}

// Bye is why, when and what then.
type Bye struct {
	Why   Why    `json:"why"`
	After int64  `json:"after" doc:"Milliseconds to wait"`
	Then  string `json:"then" enum:"resume,fresh,stop"`
}

// Direction of a message.
type Direction string

// Directions.
const (
	FromClient Direction = "client"
	FromServer Direction = "server"
	FromBoth   Direction = "both"
)

// Message is one kind of message of the protocol, for descriptions of it.
type Message struct {
	Name      string
	Direction Direction
	Summary   string
	Sample    any // zero value of its type
}

// Messages lists every kind of message, in the order of live.md.
func Messages() []Message {
	return []Message{
		{"auth", FromClient, "Name who this is, or renew it", AuthMessage{}},
		{"hello", FromServer, "The server's terms", HelloMessage{}},
		{"watch", FromClient, "Start a subscription, or start it again from a position", WatchMessage{}},
		{"unwatch", FromClient, "End a subscription", UnwatchMessage{}},
		{"watched", FromServer, "A watch was accepted", WatchedMessage{}},
		{"document", FromServer, "The document of a view; it replaces what the client has", DocumentMessage{}},
		{"patch", FromServer, "Merge patch to a document", PatchMessage{}},
		{"entry", FromServer, "One line of a feed", EntryMessage{}},
		{"signal", FromBoth, "Something short-lived, without position", SignalMessage{}},
		{"presence", FromServer, "Who came and went", PresenceMessage{}},
		{"reset", FromServer, "What follows is no continuation", ResetMessage{}},
		{"end", FromServer, "A subscription is over", EndMessage{}},
		{"ack", FromClient, "Positions that were processed", AckMessage{}},
		{"command", FromClient, "A command, handled as by HTTP", CommandMessage{}},
		{"done", FromServer, "A command or an unwatch succeeded", DoneMessage{}},
		{"error", FromServer, "A question failed", ErrorMessage{}},
		{"bye", FromServer, "Leave, and come back", ByeMessage{}},
		{"heartbeat", FromBoth, "Still here", HeartbeatMessage{}},
	}
}

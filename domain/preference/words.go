package preference

// Topic is what a message is about.
type Topic string

// The topics. The first four are mandatory.
const (
	Deadline Topic = "deadline"
	Decision Topic = "decision"
	Consent  Topic = "consent"
	Security Topic = "security"

	Milestones Topic = "milestones"
	Sessions   Topic = "sessions"
	Boards     Topic = "boards"
	Mentions   Topic = "mentions"
	Network    Topic = "network"
	Academy    Topic = "academy"
	Reviews    Topic = "reviews"
)

var topics = map[Topic]bool{ // whether it is mandatory
	Deadline: true, Decision: true, Consent: true, Security: true,
	Milestones: false, Sessions: false, Boards: false, Mentions: false, Network: false, Academy: false, Reviews: false,
}

// Channel is the way a message takes.
type Channel string

// The channels.
const (
	Inbox Channel = "inbox"
	Mail  Channel = "mail"
)

// Pace is how often messages come.
type Pace string

// The paces.
const (
	AtOnce Pace = "at_once"
	Daily  Pace = "daily"
	Weekly Pace = "weekly"
	Never  Pace = "never"
)

// Zone is the name of a time zone, such as Europe/Sofia.
type Zone string

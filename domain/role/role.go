// Package role says who may do what: the roles, the functions of the product
// and the matrix between them, as data. The matrix is asked in one place for
// commands, reads and topics; deciders refuse on rules only.
//
// A cell of the matrix names a relation: a function that says, with a reason,
// whether this actor stands in the right relation to this object. What has no
// cell is denied.
package role

import "megdan/domain/id"

// Role is a part that a person plays. One person may play several; a command
// says in which one it is given.
type Role string

// The roles of the matrix, by their short names in it.
const (
	Public            Role = "public"              // PUB
	CityMember        Role = "city_member"         // CM
	CityLead          Role = "city_lead"           // CL
	Mentor            Role = "mentor"              // MEN
	LeadExpert        Role = "lead_expert"         // LE
	MentorCityMember  Role = "mentor_city_member"  // MCM
	PartnerCityMember Role = "partner_city_member" // PCM
	ProgrammeManager  Role = "programme_manager"   // PM
	Auditor           Role = "auditor"             // AUD
	SystemAdmin       Role = "system_admin"        // no content rights
	SystemItself      Role = "system"              // reactions and the periodic work
)

// Grant is one role that a person holds now: in a programme, or in one city
// of it when Participation is set.
type Grant struct {
	Role          Role             `json:"role"`
	Programme     id.Programme     `json:"programme"`
	Participation id.Participation `json:"participation,omitzero"`
}

// Actor is who asks: a person with all roles held now.
type Actor struct {
	Person id.Person
	Grants []Grant
	Auth   string // how the person was authenticated: "demo", "passkey", ...
}

// Category is how a city takes part.
type Category string

// Categories of participation.
const (
	Participating Category = "participating"
	Partner       Category = "partner"
	MentorCity    Category = "mentor"
)

// Object is what is asked for, as far as rights go.
type Object struct {
	Programme     id.Programme
	Participation id.Participation // zero when it belongs to no one city
	Category      Category
	Owner         id.Person // the person it belongs to or is assigned to
	// Audience may see it, where that is not said by its city and programme.
	Audience Audience
	// Within is what it lies in, as a card lies in a board: that says city,
	// audience and circle where the object itself does not.
	Within id.UUID
	// Circle of the group that it is shared with; nil when there is none.
	Circle *Circle
}

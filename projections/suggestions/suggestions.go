// Package suggestions answers: which mentor would fit which city, and why
// (MEN-6)? Keyed by the programme it is the match finder: every pair of a city
// that can be mentored and a mentor who has a place, with the parts of its
// score, worked out again when a help request, a published assessment, a
// profile or a match changes something. Keyed by a city it holds what was
// suggested to it.
//
// What a city wants: themes of its open help requests, the oldest first; its
// three weakest dimensions by the newest published assessment; languages of its
// people.
package suggestions

import (
	"cmp"
	"slices"

	"megdan/domain/assessment"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/help"
	"megdan/domain/id"
	"megdan/domain/match"
	"megdan/domain/mentor"
	"megdan/domain/participation"
	"megdan/domain/person"
	"megdan/domain/role"
	"megdan/projections/view"
)

// weakest is how many dimensions count as weak.
const weakest = 3

// Document is the pairs, and in the finder what they follow from.
type Document struct {
	// Pairs are keyed by the match that was suggested, in the finder by ids that
	// follow from city and mentor.
	Pairs    view.Map[id.UUID, Pair]           `json:"pairs"`
	Cities   view.Map[id.Participation, City]  `json:"cities"`
	Mentors  view.Map[id.Person, Mentor]       `json:"mentors"`
	People   view.Map[id.Person, Person]       `json:"people"`
	Rounds   view.Map[id.Assessment, Round]    `json:"rounds"`
	Requests view.Map[id.HelpRequest, Request] `json:"requests"`
	Contacts view.Map[id.UUID, Contact]        `json:"contacts"` // pairs that worked together
}

// Pair is a mentor for a city, with the parts of the score.
type Pair struct {
	Participation id.Participation `json:"participation"`
	Mentor        id.Person        `json:"mentor"`
	Theme         int              `json:"theme"`
	Weak          int              `json:"weak"`
	Language      int              `json:"language"`
	Capacity      int              `json:"capacity"`
	Contact       int              `json:"contact"`
	Total         int              `json:"total"`
}

// City is what a city that can be mentored wants.
type City struct {
	City      id.City               `json:"city"`
	Themes    []expertise.Theme     `json:"themes"`
	Weak      []expertise.Dimension `json:"weak"`
	Languages []expertise.Language  `json:"languages"`
}

// Mentor is what a mentor offers.
type Mentor struct {
	City      id.City               `json:"city,omitempty"`
	Themes    []expertise.Theme     `json:"themes"`
	Strong    []expertise.Dimension `json:"strong"`
	Languages []expertise.Language  `json:"languages"`
	Capacity  int                   `json:"capacity"`
	Taken     int                   `json:"taken"`
	Paused    bool                  `json:"paused,omitempty"`
}

// Person is somebody's languages, and the teams that the person is in.
type Person struct {
	Languages []expertise.Language `json:"languages"`
	Teams     []id.Participation   `json:"teams"`
}

// Round is an assessment of a city.
type Round struct {
	Participation id.Participation `json:"participation"`
}

// Request is a help request that is not closed.
type Request struct {
	Participation id.Participation `json:"participation"`
	Position      int64            `json:"p"`
	Theme         expertise.Theme  `json:"theme"`
}

// Contact is a city and a mentor who worked together.
type Contact struct {
	Participation id.Participation `json:"participation"`
	Mentor        id.Person        `json:"mentor"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "suggestions",
		Version: 1,
		Events: []string{
			"participation.city_admitted", "participation.partner_enrolled", "participation.city_withdrawn",
			"participation.member_added", "participation.member_removed", "person.person_registered", "person.person_corrected",
			"assessment.assessment_opened", "assessment.assessment_published", "help.help_requested", "help.help_request_closed",
			"mentor.mentor_registered", "mentor.expertise_updated", "mentor.capacity_set", "mentor.mentor_paused", "mentor.mentor_resumed",
			"mentor.match_taken", "mentor.match_released", "match.match_approved", "match.match_suggested",
		},
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID {
			if v, is := e.Data.(match.MatchSuggested); is {
				return append(to, v.Participation.UUID())
			}
			return append(to, e.Log)
		},
		Apply: apply,
		Read:  role.ProposeMatch,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case match.MatchSuggested:
		p := match.Parts{Theme: v.ThemePart, Weak: v.WeakPart, Language: v.LanguagePart, Capacity: v.CapacityPart, Contact: v.ContactPart}
		d.Pairs.Put(v.Match.UUID(), pair(v.Participation, v.Mentor, p))
	case match.MatchApproved:
		d.Contacts.Put(pairKey(v.Participation, v.Mentor), Contact{v.Participation, v.Mentor})
		d.score(v.Participation, v.Mentor)
	case help.HelpRequested:
		d.Requests.Put(v.Request, Request{v.Participation, e.Position, v.Theme})
		d.wants(v.Participation)
	case help.HelpRequestClosed:
		d.Requests.Delete(v.Request)
		d.wants(v.Participation)
	case assessment.AssessmentOpened:
		d.Rounds.Put(v.Assessment, Round{v.Participation})
	case assessment.AssessmentPublished:
		d.assessed(v)
	case person.PersonRegistered:
		d.speaks(v.Person, v.Languages)
	case person.PersonCorrected:
		d.speaks(v.Person, v.Languages)
	case participation.CityAdmitted:
		d.Cities.Ensure(v.Participation).City = v.City
		d.team(v.Participation)
	case participation.PartnerEnrolled:
		d.Cities.Ensure(v.Participation).City = v.City
		d.team(v.Participation)
	case participation.CityWithdrawn:
		d.Cities.Delete(v.Participation)
		d.forCity(v.Participation)
	case participation.MemberAdded:
		p := d.People.Ensure(v.Person)
		if !slices.Contains(p.Teams, v.Participation) {
			p.Teams = append(p.Teams, v.Participation)
		}
		d.team(v.Participation)
	case participation.MemberRemoved:
		p := d.People.Ensure(v.Person)
		p.Teams = slices.DeleteFunc(p.Teams, func(t id.Participation) bool { return t == v.Participation })
		d.team(v.Participation)
	default:
		d.mentor(v)
	}
}

// mentor folds what a mentor offers.
func (d *Document) mentor(data any) {
	change := func(who id.Person, change func(*Mentor)) {
		change(d.Mentors.Ensure(who))
		for _, c := range d.cities() {
			d.score(c, who)
		}
	}
	switch v := data.(type) {
	case mentor.MentorRegistered:
		change(v.Mentor, func(m *Mentor) {
			m.City, m.Capacity = v.City, v.Capacity
			m.Themes, m.Strong, m.Languages = slices.Clone(v.Themes), slices.Clone(v.Dimensions), slices.Clone(v.Languages)
		})
	case mentor.ExpertiseUpdated:
		change(v.Mentor, func(m *Mentor) {
			m.Themes, m.Strong, m.Languages = slices.Clone(v.Themes), slices.Clone(v.Dimensions), slices.Clone(v.Languages)
		})
	case mentor.CapacitySet:
		change(v.Mentor, func(m *Mentor) { m.Capacity = v.Capacity })
	case mentor.MentorPaused:
		change(v.Mentor, func(m *Mentor) { m.Paused = true })
	case mentor.MentorResumed:
		change(v.Mentor, func(m *Mentor) { m.Paused = false })
	case mentor.MatchTaken:
		change(v.Mentor, func(m *Mentor) { m.Taken = v.Taken })
	case mentor.MatchReleased:
		change(v.Mentor, func(m *Mentor) { m.Taken = v.Taken })
	}
}

// wants lists the themes of a city's open requests, the oldest first.
func (d *Document) wants(of id.Participation) {
	var open []Request
	for _, r := range d.Requests.All() {
		if r.Participation == of {
			open = append(open, *r)
		}
	}
	slices.SortFunc(open, func(a, b Request) int { return cmp.Compare(a.Position, b.Position) })
	d.Cities.Update(of, func(c *City) {
		c.Themes = nil
		for _, r := range open {
			if !slices.Contains(c.Themes, r.Theme) {
				c.Themes = append(c.Themes, r.Theme)
			}
		}
	})
	d.forCity(of)
}

// assessed takes the weakest dimensions, by the adjusted scores.
func (d *Document) assessed(v assessment.AssessmentPublished) {
	r, known := d.Rounds.Get(v.Assessment)
	if !known {
		return
	}
	scores := v.Moved
	if len(scores) != len(v.Dimensions) {
		scores = v.Scores
	}
	if len(scores) != len(v.Dimensions) {
		return
	}
	order := make([]int, len(scores))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(scores[a], scores[b]) })
	d.Cities.Update(r.Participation, func(c *City) {
		c.Weak = nil
		for _, i := range order[:min(weakest, len(order))] {
			c.Weak = append(c.Weak, expertise.Dimension(v.Dimensions[i]))
		}
	})
	d.forCity(r.Participation)
}

func (d *Document) speaks(who id.Person, languages []person.Language) {
	p := d.People.Ensure(who)
	p.Languages = nil
	for _, l := range languages {
		p.Languages = append(p.Languages, expertise.Language(l))
	}
	for _, t := range slices.Clone(p.Teams) {
		d.team(t)
	}
}

// team lists the languages of a city's people.
func (d *Document) team(of id.Participation) {
	var languages []expertise.Language
	for _, p := range d.People.All() {
		if slices.Contains(p.Teams, of) {
			languages = append(languages, p.Languages...)
		}
	}
	slices.Sort(languages)
	d.Cities.Update(of, func(c *City) { c.Languages = slices.Compact(languages) })
	d.forCity(of)
}

func (d *Document) forCity(of id.Participation) {
	var all []id.Person
	for k := range d.Mentors.All() {
		all = append(all, k)
	}
	for _, m := range all {
		d.score(of, m)
	}
}

func (d *Document) cities() (all []id.Participation) {
	for k := range d.Cities.All() {
		all = append(all, k)
	}
	return all
}

// score works one pair out again. The own city is no pair (MEN-2).
func (d *Document) score(of id.Participation, by id.Person) {
	key := pairKey(of, by)
	c, city := d.Cities.Get(of)
	m, known := d.Mentors.Get(by)
	parts, fits := match.Score(match.Wanted{Themes: c.Themes, Weak: c.Weak, Languages: c.Languages}, match.Offer{
		Themes: m.Themes, Strong: m.Strong, Languages: m.Languages, Free: m.Capacity - m.Taken, Capacity: m.Capacity,
		Paused: m.Paused, Contact: d.Contacts.Has(key),
	})
	if !city || !known || !fits || c.City == m.City {
		d.Pairs.Delete(key)
		return
	}
	d.Pairs.Put(key, pair(of, by, parts))
}

func pair(of id.Participation, by id.Person, p match.Parts) Pair {
	return Pair{of, by, p.Theme, p.Weak, p.Language, p.Capacity, p.Contact, p.Total()}
}

func pairKey(of id.Participation, by id.Person) id.UUID {
	return id.Derive(of.UUID(), "mentor "+by.String())
}

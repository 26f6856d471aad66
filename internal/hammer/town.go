package hammer

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"slices"
	"sync"
	"time"

	"megdan/domain/calendar"
)

// town is who is there to hammer with.
type town struct {
	base   string
	cities []*city

	mu       sync.Mutex
	sessions map[string]*session // guarded by mu: by person
}

// city is one city that has a roadmap, with the people who may watch it.
type city struct {
	participation, programme, id string
	lead, expert                 string
	people                       []string
	due, end                     string // the last day but one of the programme, and the last
	shared                       string // the milestone that all writers have in common
}

type demoPerson struct {
	Person        string `json:"person"`
	Role          string `json:"role"`
	Programme     string `json:"programme"`
	Participation string `json:"participation"`
	City          string `json:"city"`
}

// survey asks who there is.
func survey(ctx context.Context, base string) (*town, error) {
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, err
	}
	stranger := &session{base: base, http: &http.Client{Jar: jar, Timeout: 20 * time.Second}}
	var answer struct {
		Persons []demoPerson `json:"persons"`
	}
	if _, err := stranger.call(ctx, http.MethodGet, "/api/demo/persons", nil, nil, &answer, nil); err != nil {
		return nil, fmt.Errorf("ask for the demo's persons (is the server started with --demo?): %w", err)
	}
	t := &town{base: base, sessions: map[string]*session{}}
	byPlace := map[string]*city{}
	var everywhere []string
	for _, p := range answer.Persons {
		if p.Role == "programme_manager" || p.Role == "auditor" {
			everywhere = append(everywhere, p.Person)
		}
		if p.Role == "city_lead" && byPlace[p.Participation] == nil {
			c := &city{participation: p.Participation, programme: p.Programme, id: p.City, lead: p.Person}
			byPlace[p.Participation] = c
			t.cities = append(t.cities, c)
		}
	}
	for _, p := range answer.Persons {
		if c := byPlace[p.Participation]; c != nil {
			c.people = append(c.people, p.Person)
		}
	}
	for _, c := range t.cities {
		c.people = append(c.people, everywhere...)
		if err := t.complete(ctx, c); err != nil {
			return nil, err
		}
	}
	// A partner city has no expert: what an expert does could not be tried there.
	t.cities = slices.DeleteFunc(t.cities, func(c *city) bool { return c.expert == "" })
	if len(t.cities) == 0 {
		return nil, errors.New("the demo has no city with a lead and a lead expert")
	}
	return t, nil
}

// complete finds the city's lead expert, if it has one, and the last days of its programme.
func (t *town) complete(ctx context.Context, c *city) error {
	s, err := t.session(ctx, c.lead)
	if err != nil {
		return err
	}
	var overview struct {
		End    string `json:"end"`
		Cities map[string]struct {
			Expert string `json:"expert"`
		} `json:"cities"`
	}
	if _, _, err := s.document(ctx, "programme/"+c.programme, &overview); err != nil {
		return err
	}
	c.expert = overview.Cities[c.participation].Expert
	end, err := calendar.Parse(overview.End)
	c.due, c.end = end.AddDays(-1).String(), end.String()
	return err
}

// session is the one of a person; each person signs in once.
func (t *town) session(ctx context.Context, person string) (*session, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if s := t.sessions[person]; s != nil {
		return s, nil
	}
	s, err := signIn(ctx, t.base, person)
	if err == nil {
		t.sessions[person] = s
	}
	return s, err
}

// borrow finds a milestone for the writers of a city to have in common.
func (t *town) borrow(ctx context.Context, c *city) error {
	s, err := t.session(ctx, c.lead)
	if err != nil {
		return err
	}
	var is struct {
		Milestones map[string]struct {
			State string `json:"state"`
		} `json:"milestones"`
	}
	if _, _, err := s.document(ctx, "roadmap/"+c.participation, &is); err != nil {
		return err
	}
	for milestone, m := range is.Milestones {
		if m.State == "planned" || m.State == "in_progress" {
			c.shared = milestone
			return nil
		}
	}
	return fmt.Errorf("roadmap/%s is full and has no open milestone: give the server another data folder", c.participation)
}

package httpapi

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/command"
	"megdan/internal/identity"
	"megdan/internal/views"
)

// Me is the person who asks.
type Me struct {
	Person id.Person    `json:"person"`
	Auth   string       `json:"auth" doc:"how the person was authenticated"`
	Grants []role.Grant `json:"grants" doc:"roles that the person holds now"`
}

// SignIn chooses a person of the demo.
type SignIn struct {
	Person id.Person `json:"person" doc:"one of GET /api/demo/persons"`
}

// DemoPersons is whom one may choose to be, and what their cities are called:
// who has not chosen yet may read no view that says it.
type DemoPersons struct {
	Persons []identity.Person       `json:"persons"`
	Cities  map[id.City]event.Names `json:"cities" doc:"names of the persons' cities, by id"`
}

func (a *api) personRoutes() {
	a.route(&huma.Operation{
		OperationID: "me", Method: http.MethodGet, Path: "/api/me", Summary: "Who is asking", Tags: []string{"session"},
		Responses: a.doc.responses(a.doc.output.typed(Me{}), http.StatusUnauthorized, http.StatusServiceUnavailable),
	}, a.signedIn(a.me))
	a.route(&huma.Operation{
		OperationID: "demo.persons", Method: http.MethodGet, Path: "/api/demo/persons", Summary: "Persons of the demo", Tags: []string{"session"},
		Description: "Only with --demo, only on this machine.",
		Responses:   a.doc.responses(a.doc.output.typed(DemoPersons{}), http.StatusUnauthorized, http.StatusForbidden, http.StatusServiceUnavailable),
	}, a.demoPersons)
	a.route(&huma.Operation{
		OperationID: "demo.sign_in", Method: http.MethodPost, Path: "/api/demo/sign-in", Summary: "Be a person of the demo", Tags: []string{"session"},
		RequestBody: &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{"application/json": {Schema: a.doc.input.typed(SignIn{})}}},
		Responses: a.doc.responses(a.doc.output.typed(Me{}), http.StatusBadRequest, http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound,
			http.StatusRequestEntityTooLarge, http.StatusUnsupportedMediaType, http.StatusServiceUnavailable),
	}, a.signIn)
	a.route(&huma.Operation{
		OperationID: "sign_out", Method: http.MethodPost, Path: "/api/sign-out", Summary: "End this session", Tags: []string{"session"},
		Responses: a.doc.responses(nil),
	}, func(w http.ResponseWriter, r *http.Request) error {
		a.Identity.SignOut(w, r)
		w.WriteHeader(http.StatusNoContent)
		return nil
	})
}

func (a *api) me(w http.ResponseWriter, r *http.Request, who role.Actor) error {
	who, err := a.Rights.Actor(r.Context(), who, 0)
	if err != nil {
		return err
	}
	if who.Grants == nil {
		who.Grants = []role.Grant{}
	}
	return marshalled(w, Me{who.Person, who.Auth, who.Grants})
}

func (a *api) demoPersons(w http.ResponseWriter, r *http.Request) error {
	persons, err := a.Identity.DemoPersons(r)
	if err != nil {
		return err
	}
	if persons == nil {
		persons = []identity.Person{}
	}
	cities, err := a.citiesOf(r.Context(), persons)
	if err != nil {
		return err
	}
	return marshalled(w, DemoPersons{persons, cities})
}

// citiesOf names the cities that the persons are of.
func (a *api) citiesOf(ctx context.Context, persons []identity.Person) (map[id.City]event.Names, error) {
	names := make(map[id.City]event.Names)
	doc, err := a.Engine.Get(ctx, views.Topic{View: "cities", Key: id.Installation}, 0)
	if errors.Is(err, views.ErrUnknownTopic) {
		return names, nil
	}
	var all struct {
		Cities map[id.City]struct {
			Names event.Names `json:"names"`
		} `json:"cities"`
	}
	if err == nil {
		err = json.Unmarshal(doc.Body, &all)
	}
	if err != nil {
		return nil, fmt.Errorf("name the persons' cities: %w", err)
	}
	for _, p := range persons {
		if c, known := all.Cities[p.City]; known {
			names[p.City] = c.Names
		}
	}
	return names, nil
}

func (a *api) signIn(w http.ResponseWriter, r *http.Request) error {
	if err := jsonOnly(r); err != nil {
		return err
	}
	b, err := body(r)
	if err != nil {
		return err
	}
	var in SignIn
	if err := command.Decode(b, &in); err != nil {
		return err
	}
	p, err := a.Identity.SignIn(w, r, in.Person)
	if err != nil {
		return err
	}
	return a.me(w, r, role.Actor{Person: p.Person, Auth: "demo"})
}

func marshalled(w http.ResponseWriter, v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("write answer: %w", err)
	}
	return writeJSON(w, b)
}

package httpapi

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/danielgtaylor/huma/v2"

	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/internal/views"
)

// What is served is what the OpenAPI document says: each answer is held to its
// schema, where a field too many or too few is a mistake.
func TestAnswersAreAsDescribed(t *testing.T) {
	w := newWholeWorld(t)
	at := struct {
		programme id.Programme
		city      id.City
	}{edition2018, sofia}
	w.as(who["city member"], "roadmap.start_milestone", roadmap.StartMilestone{Programme: at.programme, City: at.city, Milestone: first})
	w.as(who["city lead"], "roadmap.submit_milestone", roadmap.SubmitMilestone{
		Programme: at.programme, City: at.city, Milestone: first, Evidence: []roadmap.Evidence{{Evidence: id.Evidence{1}, Title: "Minutes", Note: "Signed"}},
	})
	last := w.as(who["lead expert"], "roadmap.return_milestone", roadmap.ReturnMilestone{
		Programme: at.programme, City: at.city, Milestone: first, Due: calendar.Of(2018, 12, 20), Reason: "The signatures are missing",
	})
	w.await(last.Position)

	a := &api{mux: http.NewServeMux()}
	a.routes()
	if _, err := a.doc.bytes(); err != nil {
		t.Fatal(err)
	}
	held := 0
	check := func(as, path, operation string) {
		t.Run(strings.TrimPrefix(path, "/api/"), func(t *testing.T) {
			w.t = t
			item := a.doc.api.Paths[operation]
			if item == nil {
				t.Fatalf("%s is not described", operation)
			}
			got := w.call(as, "GET", path, nil)
			var value any
			if err := json.Unmarshal(got.body, &value); err != nil || got.status != 200 {
				t.Fatalf("%d %s", got.status, clip(got.body))
			}
			schema := item.Get.Responses["200"].Content["application/json"].Schema
			res := &huma.ValidateResult{}
			huma.Validate(a.doc.api.Components.Schemas, prepared(schema, a.doc.api.Components.Schemas), huma.NewPathBuffer(nil, 0), huma.ModeReadFromServer, value, res)
			for _, err := range res.Errors {
				t.Error(err)
			}
			held++
		})
	}
	for _, topic := range readable(t) {
		switch {
		case topic.IsFeed() && (topic.Key == sofia.UUID() || topic.Key == id.Installation): // read by nobody
		case topic.IsFeed():
			check("manager", "/api/feeds/"+topic.Key.String(), "/api/feeds/{tag}")
			check("manager", "/api/history/"+topic.String(), "/api/history/{view}/{key}")
		default:
			as := w.reader(topic)
			check(as, "/api/views/"+topic.String(), "/api/views/"+topic.View+"/{key}")
			check(as, "/api/history/"+topic.String(), "/api/history/{view}/{key}")
		}
	}
	check("manager", "/api/history/roadmap/"+inSofia.String()+"/window?from=40", "/api/history/{view}/{key}/window")
	check("manager", "/api/me", "/api/me")
	check("manager", "/api/demo/persons", "/api/demo/persons")
	check("manager", "/readyz", "/readyz")
	if held < 20 {
		t.Errorf("only %d answers were held to their schema", held)
	}
}

// prepared makes a schema and all it refers to ready for validation.
func prepared(s *huma.Schema, all huma.Registry) *huma.Schema {
	for _, c := range all.Map() {
		c.PrecomputeMessages()
	}
	s.PrecomputeMessages()
	return s
}

// reader is the first of the cast who may read a topic: what is somebody's own
// is read by that person only.
func (w *world) reader(t views.Topic) string {
	for _, name := range cast {
		if _, err := w.config.Rights.Topic(context.Background(), role.Actor{Person: who[name]}, t); err == nil {
			return name
		}
	}
	return cast[0]
}

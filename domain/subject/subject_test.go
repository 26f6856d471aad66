package subject_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/event/eventtest"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
	"megdan/domain/subject"
)

func TestEventsAreComplete(t *testing.T) { eventtest.Complete(t, subject.Events()) }

func TestStoredFormsStay(t *testing.T) { eventtest.Golden(t, subject.Events()) }

type row = decidertest.Row[subject.Command, subject.Event]

var (
	dcc, icc = id.Programme(named("dcc")), id.Programme(named("icc"))
	request  = id.SubjectRequest(named("request"))
	ana      = id.Person(named("ana"))
	officer  = id.Person(named("officer"))
	in       = subject.In{InProgramme: place.InProgramme{Programme: dcc}, Request: request}

	asAna     = decider.By{Actor: ana, ActingAs: role.CityMember, At: time.Date(2019, 1, 31, 9, 0, 0, 0, time.UTC)}
	asOfficer = decider.By{Actor: officer, ActingAs: role.ProgrammeManager, At: asAna.At}
	tooLate   = decider.By{Actor: officer, At: time.Date(2019, 3, 1, 9, 0, 0, 0, time.UTC)}

	reason   = "Two archives have to be searched"
	due      = calendar.Of(2019, 2, 28)
	extended = subject.RequestExtended{calendar.Of(2019, 4, 28), request, event.Text(reason)}
	verified = subject.IdentityVerified{ana, subject.SignedIn}
	refused  = subject.RequestRefused{ana, event.Text(reason)}
	erased   = subject.SubjectKeyDestroyed{ana, []subject.Class{"admission", "attendance"}}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func filed(k subject.Kind) subject.SubjectRequestFiled {
	return subject.SubjectRequestFiled{request, dcc, ana, k, due, event.Text("Please")}
}

func given(k subject.Kind, e ...subject.Event) []subject.Event {
	return append([]subject.Event{filed(k)}, e...)
}

func TestRequests(t *testing.T) {
	t.Parallel()
	file := subject.FileRequest{in, ana, subject.Erase, "Please"}
	erase := subject.EraseData{in, ana, []subject.Class{"admission", "attendance"}}
	decidertest.Run(t, subject.Decider, []row{
		{Name: "PRV-2: a request is due in a month", When: file, By: asAna, Then: given(subject.Erase)},
		{Name: "twice is quiet", Given: given(subject.Erase), When: file, By: asAna},
		{Name: "one request asks one thing", Given: given(subject.Access), When: file, By: asAna, Refused: "subject.filed_differently"},
		{Name: "nobody asks for somebody else", When: file, By: asOfficer, Refused: "subject.not_your_data"},
		{Name: "there are four kinds", When: subject.FileRequest{in, ana, "wish", ""}, By: asAna, Refused: "subject.kind_unknown"},
		{Name: "what was not filed is not known", When: subject.VerifyIdentity{in, subject.SignedIn}, By: asOfficer, Refused: "subject.unknown"},
		{Name: "nor to another programme", Given: given(subject.Erase), When: subject.VerifyIdentity{subject.In{InProgramme: place.InProgramme{Programme: icc}, Request: request}, subject.SignedIn}, By: asOfficer, Refused: "subject.unknown"},
		{Name: "the identity is verified", Given: given(subject.Erase), When: subject.VerifyIdentity{in, subject.SignedIn}, By: asOfficer, Then: []subject.Event{verified}},
		{Name: "verifying twice is quiet", Given: given(subject.Erase, verified), When: subject.VerifyIdentity{in, subject.InPerson}, By: asOfficer},
		{Name: "in one of three ways", Given: given(subject.Erase), When: subject.VerifyIdentity{in, "hunch"}, By: asOfficer, Refused: "subject.proof_unknown"},
		{Name: "not after the answer", Given: given(subject.Erase, refused), When: subject.VerifyIdentity{in, subject.InPerson}, By: asOfficer, Refused: "subject.answered"},
		{Name: "PRV-2: two months more, with notice", Given: given(subject.Access), When: subject.ExtendRequest{in, reason}, By: asOfficer, Then: []subject.Event{extended}},
		{Name: "PRV-2: once", Given: given(subject.Access, extended), When: subject.ExtendRequest{in, reason}, By: asOfficer, Refused: "subject.extended_already"},
		{Name: "PRV-2: before the month is over", Given: given(subject.Access), When: subject.ExtendRequest{in, reason}, By: tooLate, Refused: "subject.extension_too_late"},
		{Name: "PRV-2: with a reason", Given: given(subject.Access), When: subject.ExtendRequest{in, "busy"}, By: asOfficer, Refused: "text.reason_too_short"},
		{Name: "PRV-2: not after the answer", Given: given(subject.Access, refused), When: subject.ExtendRequest{in, reason}, By: asOfficer, Refused: "subject.answered"},
		{Name: "a request is refused with a reason", Given: given(subject.Erase), When: subject.RefuseRequest{in, reason}, By: asOfficer, Then: []subject.Event{refused}},
		{Name: "of some length", Given: given(subject.Erase), When: subject.RefuseRequest{in, "no"}, By: asOfficer, Refused: "text.reason_too_short"},
		{Name: "once", Given: given(subject.Erase, refused), When: subject.RefuseRequest{in, reason}, By: asOfficer, Refused: "subject.answered"},

		{Name: "the own data is taken", Given: given(subject.Access, verified), When: subject.ExportOwnData{in, ana}, By: asAna, Then: []subject.Event{subject.OwnDataExported{ana}}},
		{Name: "again is quiet", Given: given(subject.Access, verified, subject.OwnDataExported{ana}), When: subject.ExportOwnData{in, ana}, By: asAna},
		{Name: "not before the identity is known", Given: given(subject.Access), When: subject.ExportOwnData{in, ana}, By: asAna, Refused: "subject.identity_not_verified"},
		{Name: "not somebody else's", Given: given(subject.Access, verified), When: subject.ExportOwnData{in, officer}, By: asOfficer, Refused: "subject.not_your_data"},
		{Name: "not when something else was asked", Given: given(subject.Erase, verified), When: subject.ExportOwnData{in, ana}, By: asAna, Refused: "subject.other_kind"},
		{Name: "not after a refusal", Given: given(subject.Access, verified, refused), When: subject.ExportOwnData{in, ana}, By: asAna, Refused: "subject.answered"},
		{Name: "data is corrected", Given: given(subject.Rectify, verified), When: subject.RectifyData{in, ana, "The name has an accent"}, By: asOfficer, Then: []subject.Event{subject.DataRectified{ana, event.Text("The name has an accent")}}},
		{Name: "with a note of what", Given: given(subject.Rectify, verified), When: subject.RectifyData{in, ana, ""}, By: asOfficer, Refused: "text.missing"},
		{Name: "data is restricted", Given: given(subject.Restrict, verified), When: subject.RestrictData{in, ana}, By: asOfficer, Then: []subject.Event{subject.DataRestricted{ana}}},
		{Name: "PRV-1: the key goes, what the law keeps is named", Given: given(subject.Erase, verified), When: erase, By: asOfficer, Then: []subject.Event{erased}},
		{Name: "erasing twice is quiet", Given: given(subject.Erase, verified, erased), When: erase, By: asOfficer},
		{Name: "somebody else decides it", Given: given(subject.Erase, verified), When: erase, By: asAna, Refused: "subject.decided_by_yourself"},
		{Name: "what is kept stands in order", Given: given(subject.Erase, verified), When: subject.EraseData{in, ana, []subject.Class{"b", "a"}}, By: asOfficer, Refused: "subject.kept_out_of_order"},
	})
}

func TestTagsAndObject(t *testing.T) {
	t.Parallel()
	s := subject.Decider.Fold(subject.Decider.Initial, filed(subject.Erase))
	if p, tags := subject.Decider.About(s, verified); p != dcc || !slices.Equal(tags, []id.UUID{dcc.UUID(), request.UUID(), ana.UUID()}) {
		t.Errorf("a request concerns %v", tags)
	}
	if o, ok := subject.Object(s, subject.RestrictData{in, ana}); !ok || o != (role.Object{Programme: dcc, Owner: ana}) {
		t.Errorf("object %+v", o)
	}
	if n := filed(subject.Erase).Introduces(nil, nil); len(n) != 1 || n[0].Owner != ana || n[0].Key != request.UUID() {
		t.Errorf("filing names %+v", n)
	}
}

// TestRandomWalk asks and answers in any order.
func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[subject.State, subject.Command, subject.Event]{
		Decider: subject.Decider, Walks: 200, Steps: 30,
		Command: func(r *rand.Rand, _ subject.State) (subject.Command, decider.By) {
			by := []decider.By{asAna, asOfficer, tooLate}[r.IntN(3)]
			words := []string{"", reason, reason, "\xff"}[r.IntN(4)]
			if r.IntN(20) == 0 {
				return subject.RefuseRequest{in, words}, by
			}
			return []subject.Command{
				subject.FileRequest{in, ana, []subject.Kind{subject.Access, subject.Rectify, subject.Restrict, subject.Erase, ""}[r.IntN(5)], words},
				subject.VerifyIdentity{in, []subject.Proof{subject.InPerson, "hunch"}[r.IntN(2)]},
				subject.ExtendRequest{in, words}, subject.ExportOwnData{in, ana}, subject.RectifyData{in, ana, words},
				subject.RestrictData{in, ana}, subject.EraseData{in, ana, nil},
			}[r.IntN(7)], by
		},
		Invariant: func(s subject.State) error {
			if s.Status != "" && s.Due.IsZero() {
				return errors.New("a request is due on no day")
			}
			return nil
		},
	}.Run(t)
	for _, e := range subject.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

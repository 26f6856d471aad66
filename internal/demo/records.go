package demo

import (
	"strings"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/preference"
	"megdan/domain/retention"
	"megdan/domain/review"
	"megdan/domain/role"
	"megdan/domain/subject"
)

// recordsAct: an audit review that is closed and one that goes on, holds, what
// people ask about their data, and how they want to be told.
func recordsAct(e *edition) []*thread {
	all := []*thread{e.audit(0, 180), e.audit(1, 385), e.holds(), e.asksAboutData()}
	for n, c := range e.cities {
		if t := e.teams[c.Key]; c.Category != applied && e.involved(n) {
			all = append(all, e.prefers(t))
		}
	}
	return all
}

// audit is one review; it begins so many days after the programme's start.
func (e *edition) audit(n, days int) *thread {
	s := e.thread("audit "+num(n), nil)
	in := review.In{InProgramme: s.in(), Review: id.AuditReview(s.new("review"))}
	when := s.moment(s.start.AddDays(days))
	step := func(by role.Actor, as role.Role, name string, body any) {
		when = when.Add(time.Duration(20+s.rand.IntN(200)) * time.Minute)
		s.at(when, by, as, name, body)
	}
	looks := func(name string, body any) { step(s.auditor, role.Auditor, name, body) }
	manages := func(name string, body any) { step(s.manager, role.ProgrammeManager, name, body) }
	cities := s.of(role.Participating)
	looks("review.open_review", review.OpenReview{In: in, Auditor: s.auditor.Person, Title: reviewTitles[n]})
	looks("review.set_scope", review.SetScope{In: in, Cities: []id.City{cities[2*n].city, cities[2*n+1].city}, From: s.start, To: s.start.AddDays(days - 1)})
	for i := range 1 + s.some(8) {
		looks("review.note_replay", review.NoteReplay{In: in, View: "roadmap", Key: cities[2*n].place.UUID(), Position: int64(1200 + 150*i)})
		looks("review.bookmark_position", review.BookmarkPosition{In: in, Bookmark: id.Bookmark(s.new("bookmark", num(i))), Position: int64(1200 + 150*i), Note: pick(s.rand, bookmarkNotes)})
	}
	granted, refused := id.Unmasking(s.new("granted")), id.Unmasking(s.new("refused"))
	looks("review.request_unmasking", review.RequestUnmasking{In: in, Unmasking: granted, Person: cities[2*n].lead.Person, Reason: "The same person seems to have submitted and accepted."})
	manages("review.grant_unmasking", review.GrantUnmasking{In: in, Unmasking: granted})
	looks("review.note_unmasked", review.NoteUnmasked{In: in, Unmasking: granted})
	looks("review.request_unmasking", review.RequestUnmasking{In: in, Unmasking: refused, Person: cities[2*n+1].members[0].Person, Reason: "Who wrote the comment on the evidence?"})
	manages("review.refuse_unmasking", review.RefuseUnmasking{In: in, Unmasking: refused, Reason: "The comment changes nothing that is audited; the role is enough."})
	for i, text := range findingTexts {
		f := id.Finding(s.new("finding", num(i)))
		looks("review.record_finding", review.RecordFinding{In: in, Finding: f, Severity: []review.Severity{review.Note, review.Minor, review.Major}[i%3], Text: text[0], Position: int64(1300 + i)})
		if n == 1 && i == 2 {
			continue // not answered yet
		}
		manages("review.answer_finding", review.AnswerFinding{In: in, Finding: f, Text: text[1]})
		looks("review.close_finding", review.CloseFinding{In: in, Finding: f, Outcome: "The answer is sufficient, seen in the records."})
	}
	if n == 0 {
		looks("review.note_evidence", review.NoteEvidence{In: in, Export: id.Export(s.new("export")), First: 1, Last: 2400, Digest: review.Digest(strings.Repeat("5f0c", 16))})
		looks("review.close_review", review.CloseReview{In: in})
	}
	return s
}

// holds: one was released by somebody else, one stands.
func (e *edition) holds() *thread {
	s := e.thread("holds", nil)
	in := retention.In{InProgramme: s.in()}
	first, second := id.Hold(s.new("first")), id.Hold(s.new("second"))
	by := func(days int, a role.Actor, name string, body any) {
		s.at(s.moment(s.start.AddDays(days)), a, role.ProgrammeManager, name, body)
	}
	by(20, s.manager, "retention.set_retention", retention.SetRetention{In: in, Class: retention.Boards, From: retention.Close, Months: 18, Reason: "The cities want to read their boards a while longer."})
	by(50, s.manager, "retention.place_hold", retention.PlaceHold{In: in, Hold: first, Class: retention.Admission, Reason: "A city has asked for redress; all of the call is kept."})
	by(130, s.second, "retention.release_hold", retention.ReleaseHold{In: in, Hold: first, Reason: "The redress was decided and nobody appealed."})
	by(382, s.second, "retention.place_hold", retention.PlaceHold{In: in, Hold: second, Class: retention.Attendance, Person: s.of(role.Participating)[2].lead.Person, Reason: "Asked for by the auditor until the second review is closed."})
	return s
}

// asksAboutData: a request of each kind; one is extended, one refused, and one
// still waits.
func (e *edition) asksAboutData() *thread {
	s := e.thread("subject requests", nil)
	partners := e.of(role.Partner)
	for n, kind := range []subject.Kind{subject.Access, subject.Rectify, subject.Restrict, subject.Erase, subject.Erase, subject.Access} {
		who := partners[19-n].members[0]
		in := subject.In{InProgramme: s.in(), Request: id.SubjectRequest(s.new(num(n)))}
		when := s.moment(s.start.AddDays(140 + 30*n))
		if n == 5 {
			when = s.moment(calendar.In(s.now, time.UTC).AddDays(-3))
		}
		manages := func(days int, name string, body any) {
			when = s.later(when, days)
			s.at(when, s.manager, role.ProgrammeManager, name, body)
		}
		s.at(when, who, role.PartnerCityMember, "subject.file_request", subject.FileRequest{In: in, Person: who.Person, Kind: kind, Text: subjectTexts[n]})
		if n == 5 {
			break
		}
		manages(2, "subject.verify_identity", subject.VerifyIdentity{In: in, How: []subject.Proof{subject.SignedIn, subject.InPerson, subject.Document}[n%3]})
		if n == 2 {
			manages(12, "subject.extend_request", subject.ExtendRequest{In: in, Reason: "Seven boards have to be looked through by hand."})
		}
		switch {
		case n == 4:
			manages(6, "subject.refuse_request", subject.RefuseRequest{In: in, Reason: "The attendance lists have to be kept until the funding period is over."})
		case kind == subject.Access:
			s.at(s.later(when, 1), who, role.PartnerCityMember, "subject.export_own_data", subject.ExportOwnData{In: in, Person: who.Person})
		case kind == subject.Rectify:
			manages(3, "subject.rectify_data", subject.RectifyData{In: in, Person: who.Person, Note: "The family name is written with one n."})
		case kind == subject.Restrict:
			manages(20, "subject.restrict_data", subject.RestrictData{In: in, Person: who.Person})
		case kind == subject.Erase:
			manages(8, "subject.erase_data", subject.EraseData{In: in, Person: who.Person, Kept: []subject.Class{"admission", "attendance", "reviews"}})
		}
	}
	return s
}

// prefers: how the people of a city want to be told.
func (e *edition) prefers(t *team) *thread {
	s := e.thread("preferences", t)
	topics := []preference.Topic{preference.Milestones, preference.Sessions, preference.Boards, preference.Mentions, preference.Network, preference.Academy, preference.Reviews}
	for i, a := range append([]role.Actor{t.lead}, t.members...) {
		if i > 0 && s.rand.IntN(100) >= s.o.Density {
			continue
		}
		if t.data.Category == role.Partner && i > 0 {
			continue // some of them leave
		}
		of := preference.Of{InProgramme: s.in(), Person: a.Person}
		for k := range s.some(3) {
			s.at(s.moment(s.start.AddDays(12+i*5+k)), a, s.ordinary(), "preference.set_preference", preference.SetPreference{
				Of: of, Topic: topics[(i+k*3+s.rand.IntN(3))%7], Channel: []preference.Channel{preference.Mail, preference.Inbox}[k%2], Pace: pick(s.rand, []preference.Pace{preference.Daily, preference.Weekly, preference.AtOnce}),
			})
		}
		if s.rand.IntN(4) == 0 {
			s.at(s.moment(s.start.AddDays(30+i)), a, s.ordinary(), "preference.set_quiet_hours", preference.SetQuietHours{Of: of, From: 20 * 60, To: 7 * 60, Zone: "Europe/Brussels"})
		}
	}
	return s
}

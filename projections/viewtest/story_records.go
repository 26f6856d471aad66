package viewtest

import (
	"strings"
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/preference"
	"megdan/domain/retention"
	"megdan/domain/review"
	"megdan/domain/role"
	"megdan/domain/subject"
)

// Records tells of an auditor's review, of what keeps records and how they
// go, of a person who asks about the own data and how one wants to be told.
func Records() *Log {
	l := NewLog()
	programme := id.Programme(l.ID("programme"))
	auditor, manager := id.Person(l.ID("auditor")), id.Person(l.ID("manager"))
	second, somebody := id.Person(l.ID("second manager")), id.Person(l.ID("somebody"))
	at := func(stream event.Stream, who id.Person, as role.Role) By { return By{l, stream, programme, who, as} }

	audit := id.AuditReview(l.ID("review"))
	record := id.ReviewRecordOf(audit)
	l.Names[record] = "record of the review"
	reviewing := event.StreamOf("review", audit.UUID())
	a, m := at(reviewing, auditor, role.Auditor), at(reviewing, manager, role.ProgrammeManager)
	mark, first, other := id.Bookmark(l.ID("bookmark")), id.Unmasking(l.ID("first name")), id.Unmasking(l.ID("second name"))
	finding, taken := id.Finding(l.ID("finding")), id.Export(l.ID("export"))
	reason := event.Text("Two lists name one person twice")
	a.Record(review.ReviewOpened{Review: audit, Programme: programme, Auditor: auditor, Title: event.Text("First year"), UnmaskingHours: 24}, record)
	a.Record(review.ScopeSet{Cities: []id.City{id.City(l.ID("city"))}, From: day(2018, 1, 1), To: day(2018, 12, 31)}, record)
	a.Record(review.ReplayViewed{View: "roadmap", Key: programme.UUID(), Position: 1}, record)
	a.Record(review.PositionBookmarked{Bookmark: mark, Position: 2, Note: event.Text("The date moves here")}, record)
	a.Record(review.UnmaskingRequested{Unmasking: first, Person: somebody, By: auditor, Reason: reason}, record)
	a.Record(review.UnmaskingRequested{Unmasking: other, Person: manager, By: auditor, Reason: reason}, record)
	m.Record(review.UnmaskingGranted{Unmasking: first, Until: review.Moment(l.Now().Add(24 * time.Hour).UnixMicro())}, record)
	m.Record(review.UnmaskingRefused{Unmasking: other, Reason: event.Text("It is the manager's own")}, record)
	a.Record(review.PersonalDataUnmasked{Unmasking: first, Person: somebody}, record)
	a.Record(review.FindingRecorded{Finding: finding, Number: 1, Severity: review.Minor, Text: event.Text("One person stands twice"), Position: 2}, record)
	m.Record(review.AnswerGiven{Finding: finding, Text: event.Text("Corrected")}, record)
	a.Record(review.FindingEnded{Finding: finding, Outcome: event.Text("The list is right now")}, record)
	a.Record(review.EvidenceExported{Export: taken, First: 1, Last: 9, Digest: review.Digest(strings.Repeat("0a", 32))}, record)
	a.Record(review.ReviewClosed{Review: audit}, record)

	l.At(2019, 10, 1)
	keeping := event.StreamOf("retention", programme.UUID())
	m, system := at(keeping, manager, role.ProgrammeManager), at(keeping, id.System, role.SystemItself)
	o := at(keeping, second, role.ProgrammeManager)
	all, boards := id.Hold(l.ID("hold on everything")), id.Hold(l.ID("hold on boards"))
	gone, stopped := id.Disposal(l.ID("disposal of boards")), id.Disposal(l.ID("disposal of contacts"))
	m.Record(retention.ClockStarted{Programme: programme, Clock: retention.Close, On: day(2019, 7, 31)})
	m.Record(retention.ClockStarted{Programme: programme, Clock: retention.FinalPayment, On: day(2019, 10, 1)})
	m.Record(retention.RetentionSet{Programme: programme, Class: retention.Boards, From: retention.Close, Months: 24, Reason: reason})
	m.Record(retention.RetentionSet{Programme: programme, Class: retention.Boards, From: retention.Close, Months: 18, Reason: reason})
	m.Record(retention.HoldPlaced{Programme: programme, Hold: boards, Class: retention.Boards, Person: somebody, PlacedBy: manager, Reason: reason})
	o.Record(retention.HoldReleased{Hold: boards, Reason: event.Text("The case is closed")})
	l.At(2021, 2, 1)
	system.Record(retention.DisposalProposed{Disposal: gone, Class: retention.Boards, Due: day(2021, 1, 31), Records: 812})
	m.Record(retention.DisposalApproved{Disposal: gone, By: manager})
	o.Record(retention.DisposalApproved{Disposal: gone, By: second})
	o.Record(retention.RecordsDisposed{Disposal: gone, Class: retention.Boards, Records: 812})
	system.Record(retention.DisposalProposed{Disposal: stopped, Class: retention.Contacts, Due: day(2020, 1, 31), Records: 90})
	m.Record(retention.HoldPlaced{Programme: programme, Hold: all, PlacedBy: manager, Reason: reason})
	m.Record(retention.DisposalStopped{Disposal: stopped, Hold: all})

	for i, answer := range []subject.Event{
		subject.OwnDataExported{Person: somebody}, subject.DataRectified{Person: somebody, Note: event.Text("The name has an accent")},
		subject.DataRestricted{Person: somebody}, subject.SubjectKeyDestroyed{Person: somebody, Kept: []subject.Class{"admission", "attendance"}},
		subject.RequestRefused{Person: somebody, Reason: event.Text("It was answered last month")},
	} {
		request := id.SubjectRequest(l.ID("request"))
		stream := event.StreamOf("subject", request.UUID())
		asks, decides := at(stream, somebody, role.CityMember), at(stream, manager, role.ProgrammeManager)
		kind := []subject.Kind{subject.Access, subject.Rectify, subject.Restrict, subject.Erase, subject.Access}[i]
		asks.Record(subject.SubjectRequestFiled{Request: request, Programme: programme, Person: somebody, Kind: kind, Due: day(2021, 3, 1), Text: event.Text("Please")})
		decides.Record(subject.IdentityVerified{Person: somebody, How: subject.SignedIn})
		if i == 1 {
			decides.Record(subject.RequestExtended{Due: day(2021, 5, 1), Request: request, Reason: event.Text("Two archives have to be searched")})
		}
		decides.Record(answer)
	}
	told := at(event.StreamOf("preference", somebody.UUID()), somebody, role.CityMember)
	told.Record(preference.PreferenceSet{Person: somebody, Programme: programme, Topic: preference.Boards, Channel: preference.Mail, Pace: preference.Weekly})
	told.Record(preference.PreferenceSet{Person: somebody, Programme: programme, Topic: preference.Boards, Channel: preference.Mail, Pace: preference.Never})
	told.Record(preference.QuietHoursSet{Person: somebody, Programme: programme, From: 22 * 60, To: 7 * 60, Zone: "Europe/Sofia"})
	return l
}

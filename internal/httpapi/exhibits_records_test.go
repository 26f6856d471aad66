package httpapi

import (
	"reflect"

	"megdan/domain/id"
	"megdan/domain/preference"
	"megdan/domain/retention"
	"megdan/domain/review"
	"megdan/domain/subject"
)

// The records, audit and privacy part of the world: a review that is open, one
// that is closed, and a request of the city member.
var (
	openReview   = id.AuditReview(named("open review"))
	closedReview = id.AuditReview(named("closed review"))
	ownRequest   = id.SubjectRequest(named("request"))
)

func init() {
	exhibits[reflect.TypeFor[id.AuditReview]()] = func(id.City) any { return openReview }
	exhibits[reflect.TypeFor[id.SubjectRequest]()] = func(id.City) any { return ownRequest }
	dressed["review.open_review"] = func(c any, _ id.City) any {
		o := c.(review.OpenReview)
		o.Auditor = who["auditor"]
		return o
	}
	topics["review"] = topicShown{openReview.UUID(), "<open review>"}
	topics["reviewrecord"] = topicShown{id.ReviewRecordOf(closedReview), "<record of the closed review>"}
	topics["retention"] = topicShown{edition2018.UUID(), "<programme>"}
	topics["requests"] = topicShown{edition2018.UUID(), "<programme>"}
	topics["preferences"] = topicShown{who["city member"].UUID(), "<city member>"}
	retold = append(retold, func(w *world) {
		edition := retention.In{}
		edition.Programme = edition2018
		for _, r := range []id.AuditReview{openReview, closedReview} {
			in := review.In{InProgramme: edition.InProgramme, Review: r}
			w.as(who["auditor"], "review.open_review", review.OpenReview{In: in, Auditor: who["auditor"], Title: "First year"})
			if r == closedReview {
				w.as(who["auditor"], "review.close_review", review.CloseReview{In: in})
			}
		}
		member := who["city member"]
		w.as(member, "subject.file_request", subject.FileRequest{
			In: subject.In{InProgramme: edition.InProgramme, Request: ownRequest}, Person: member, Kind: subject.Access,
		})
		w.as(who["manager"], "retention.place_hold", retention.PlaceHold{In: edition, Hold: id.Hold(named("hold")), Reason: "The court asked for them"})
		w.await(w.as(member, "preference.set_preference", preference.SetPreference{
			Of: preference.Of{InProgramme: edition.InProgramme, Person: member}, Topic: preference.Boards, Channel: preference.Mail, Pace: preference.Weekly,
		}).Position)
	})
}

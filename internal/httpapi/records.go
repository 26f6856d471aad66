package httpapi

import (
	"megdan/domain/preference"
	"megdan/domain/retention"
	"megdan/domain/review"
	"megdan/domain/subject"
	"megdan/internal/command"
)

// The aggregates of records, audit and privacy. Their commands go on after a
// programme closed (PRG-7).
var (
	reviews     = command.Of(review.Decider, review.Object)
	retentions  = command.Of(retention.Decider, retention.Object)
	subjects    = command.Of(subject.Decider, subject.Object)
	preferences = command.Of(preference.Decider, preference.Object)
)

func recordsCommands() []*command.Spec {
	erase := command.New[subject.EraseData](subjects, "subject.erase_data")
	command.Check(erase, retentions, func(c subject.EraseData) retention.Command {
		kept := make([]retention.Class, len(c.Kept))
		for i, class := range c.Kept {
			kept[i] = retention.Class(class)
		}
		return retention.ConfirmErasure{In: retention.In{InProgramme: c.InProgramme}, Person: c.Person, Kept: kept}
	})
	return append(reviewCommands(),
		command.New[retention.SetRetention](retentions, "retention.set_retention"),
		command.New[retention.PlaceHold](retentions, "retention.place_hold"),
		command.New[retention.ReleaseHold](retentions, "retention.release_hold"),
		command.New[retention.ProposeDisposal](retentions, "retention.propose_disposal"),
		command.New[retention.ApproveDisposal](retentions, "retention.approve_disposal"),
		command.New[subject.FileRequest](subjects, "subject.file_request"),
		command.New[subject.VerifyIdentity](subjects, "subject.verify_identity"),
		command.New[subject.ExtendRequest](subjects, "subject.extend_request"),
		command.New[subject.RefuseRequest](subjects, "subject.refuse_request"),
		command.New[subject.ExportOwnData](subjects, "subject.export_own_data"),
		command.New[subject.RectifyData](subjects, "subject.rectify_data"),
		command.New[subject.RestrictData](subjects, "subject.restrict_data"),
		erase,
		command.New[preference.SetPreference](preferences, "preference.set_preference"),
		command.New[preference.SetQuietHours](preferences, "preference.set_quiet_hours"),
	)
}

func reviewCommands() []*command.Spec {
	return []*command.Spec{
		command.New[review.OpenReview](reviews, "review.open_review"),
		command.New[review.SetScope](reviews, "review.set_scope"),
		command.New[review.NoteReplay](reviews, "review.note_replay"),
		command.New[review.BookmarkPosition](reviews, "review.bookmark_position"),
		command.New[review.RequestUnmasking](reviews, "review.request_unmasking"),
		command.New[review.GrantUnmasking](reviews, "review.grant_unmasking"),
		command.New[review.RefuseUnmasking](reviews, "review.refuse_unmasking"),
		command.New[review.NoteUnmasked](reviews, "review.note_unmasked"),
		command.New[review.RecordFinding](reviews, "review.record_finding"),
		command.New[review.AnswerFinding](reviews, "review.answer_finding"),
		command.New[review.CloseFinding](reviews, "review.close_finding"),
		command.New[review.NoteEvidence](reviews, "review.note_evidence"),
		command.New[review.CloseReview](reviews, "review.close_review"),
	}
}

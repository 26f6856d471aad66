package assessment

import (
	"megdan/domain/id"
	"megdan/domain/place"
)

// The sealed set of commands, and which stream each is for: the city's, with
// all its rounds, so that only one is open at a time (ASM-3).

func (OpenAssessment) assessmentCommand() {}
func (c OpenAssessment) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c OpenAssessment) Stream() id.UUID { return c.Participation().UUID() }

func (InviteRespondent) assessmentCommand() {}
func (c InviteRespondent) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c InviteRespondent) Stream() id.UUID { return c.Participation().UUID() }

func (SubmitResponse) assessmentCommand() {}
func (c SubmitResponse) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c SubmitResponse) Stream() id.UUID { return c.Participation().UUID() }

func (ReviseResponse) assessmentCommand() {}
func (c ReviseResponse) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c ReviseResponse) Stream() id.UUID { return c.Participation().UUID() }

func (WithdrawResponse) assessmentCommand() {}
func (c WithdrawResponse) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c WithdrawResponse) Stream() id.UUID { return c.Participation().UUID() }

func (DraftOwnAnswers) assessmentCommand() {}
func (c DraftOwnAnswers) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c DraftOwnAnswers) Stream() id.UUID { return c.Participation().UUID() }

func (SubmitOwnResponse) assessmentCommand() {}
func (c SubmitOwnResponse) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c SubmitOwnResponse) Stream() id.UUID { return c.Participation().UUID() }

func (WithdrawOwnResponse) assessmentCommand() {}
func (c WithdrawOwnResponse) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c WithdrawOwnResponse) Stream() id.UUID { return c.Participation().UUID() }

func (AttachEvidence) assessmentCommand() {}
func (c AttachEvidence) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c AttachEvidence) Stream() id.UUID { return c.Participation().UUID() }

func (CloseCollection) assessmentCommand() {}
func (c CloseCollection) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c CloseCollection) Stream() id.UUID { return c.Participation().UUID() }

func (CloseWithReservations) assessmentCommand() {}
func (c CloseWithReservations) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c CloseWithReservations) Stream() id.UUID { return c.Participation().UUID() }

func (AdjustDimension) assessmentCommand() {}
func (c AdjustDimension) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c AdjustDimension) Stream() id.UUID { return c.Participation().UUID() }

func (SetTarget) assessmentCommand() {}
func (c SetTarget) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c SetTarget) Stream() id.UUID { return c.Participation().UUID() }

func (RecordExpertReading) assessmentCommand() {}
func (c RecordExpertReading) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c RecordExpertReading) Stream() id.UUID { return c.Participation().UUID() }

func (PublishAssessment) assessmentCommand() {}
func (c PublishAssessment) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c PublishAssessment) Stream() id.UUID { return c.Participation().UUID() }

func (CorrectAssessment) assessmentCommand() {}
func (c CorrectAssessment) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c CorrectAssessment) Stream() id.UUID { return c.Participation().UUID() }

func (CancelAssessment) assessmentCommand() {}
func (c CancelAssessment) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c CancelAssessment) Stream() id.UUID { return c.Participation().UUID() }

func (GiveBenchmarkConsent) assessmentCommand() {}
func (c GiveBenchmarkConsent) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c GiveBenchmarkConsent) Stream() id.UUID { return c.Participation().UUID() }

func (WithdrawBenchmarkConsent) assessmentCommand() {}
func (c WithdrawBenchmarkConsent) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c WithdrawBenchmarkConsent) Stream() id.UUID { return c.Participation().UUID() }

func (FreezeAssessments) assessmentCommand() {}
func (c FreezeAssessments) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c FreezeAssessments) Stream() id.UUID { return c.Participation().UUID() }

func (ConfirmBaseline) assessmentCommand() {}
func (c ConfirmBaseline) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c ConfirmBaseline) Stream() id.UUID { return c.Participation().UUID() }

func (ConfirmEarlier) assessmentCommand() {}

func (c ConfirmEarlier) at() place.InCity { return c.InCity }

// Stream is the participation's id.
func (c ConfirmEarlier) Stream() id.UUID { return c.Participation().UUID() }

// evenFrozen is a command that is decided whether or not the city's assessments
// are frozen. The set is sealed.
//
//sumtype:decl
type evenFrozen interface {
	Command
	evenFrozen()
}

func (FreezeAssessments) evenFrozen()        {}
func (ConfirmBaseline) evenFrozen()          {}
func (ConfirmEarlier) evenFrozen()           {}
func (WithdrawBenchmarkConsent) evenFrozen() {}

// onRound is a command about a round that is there already. The set is sealed.
//
//sumtype:decl
type onRound interface {
	Command
	round() id.Assessment
}

func (c InviteRespondent) round() id.Assessment      { return c.Assessment }
func (c SubmitResponse) round() id.Assessment        { return c.Assessment }
func (c ReviseResponse) round() id.Assessment        { return c.Assessment }
func (c WithdrawResponse) round() id.Assessment      { return c.Assessment }
func (c DraftOwnAnswers) round() id.Assessment       { return c.Assessment }
func (c SubmitOwnResponse) round() id.Assessment     { return c.Assessment }
func (c WithdrawOwnResponse) round() id.Assessment   { return c.Assessment }
func (c AttachEvidence) round() id.Assessment        { return c.Assessment }
func (c CloseCollection) round() id.Assessment       { return c.Assessment }
func (c CloseWithReservations) round() id.Assessment { return c.Assessment }
func (c AdjustDimension) round() id.Assessment       { return c.Assessment }
func (c SetTarget) round() id.Assessment             { return c.Assessment }
func (c RecordExpertReading) round() id.Assessment   { return c.Assessment }
func (c PublishAssessment) round() id.Assessment     { return c.Assessment }
func (c CorrectAssessment) round() id.Assessment     { return c.Assessment }
func (c CancelAssessment) round() id.Assessment      { return c.Assessment }

// byLink is a command of whoever holds a link's secret. The set is sealed.
//
//sumtype:decl
type byLink interface {
	onRound
	link() (id.Respondent, string)
}

func (c SubmitResponse) link() (id.Respondent, string)   { return c.Respondent, c.Secret }
func (c ReviseResponse) link() (id.Respondent, string)   { return c.Respondent, c.Secret }
func (c WithdrawResponse) link() (id.Respondent, string) { return c.Respondent, c.Secret }

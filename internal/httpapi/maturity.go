package httpapi

import (
	a "megdan/domain/assessment"
	"megdan/domain/benchmark"
	"megdan/domain/id"
	"megdan/domain/indicator"
	"megdan/domain/instrument"
	"megdan/domain/participation"
	"megdan/domain/place"
	"megdan/domain/programme"
	"megdan/domain/questionnaire"
	"megdan/domain/strategy"
	"megdan/internal/command"
)

var (
	instruments = command.Of(instrument.Decider, instrument.Object)
	assessments = command.Of(a.Decider, a.Object)
	benchmarks  = command.Of(benchmark.Decider, benchmark.Object)
	indicators  = command.Of(indicator.Decider, indicator.Object)
)

func maturityCommands() []*command.Spec {
	return append([]*command.Spec{
		onInstrument[instrument.DraftInstrument]("instrument.draft_instrument"),
		onInstrument[instrument.EditDraft]("instrument.edit_draft"),
		onInstrument[instrument.PublishInstrumentVersion]("instrument.publish_instrument_version"),
		onInstrument[instrument.RetireInstrumentVersion]("instrument.retire_instrument_version"),
		onInstrument[instrument.MapVersions]("instrument.map_versions"),
		onIndicator[indicator.DefineIndicator]("indicator.define_indicator"),
		onIndicator[indicator.SetBaseline]("indicator.set_baseline"),
		onIndicator[indicator.SetIndicatorTarget]("indicator.set_indicator_target"),
		command.Also(onIndicator[indicator.RecordIndicatorValue]("indicator.record_indicator_value"), strategies,
			func(c indicator.RecordIndicatorValue) strategy.Command {
				return strategy.NoteMeasurement{InCity: c.InCity, Indicator: c.Indicator}
			}),
		onIndicator[indicator.CorrectIndicatorValue]("indicator.correct_indicator_value"),
		onIndicator[indicator.VerifyIndicatorValue]("indicator.verify_indicator_value"),
	}, assessmentCommands()...)
}

// onInstrument takes what a manager does with a questionnaire of all
// programmes, while the own one is open.
func onInstrument[T interface {
	command.Streamed
	edition
}](name string) *command.Spec {
	return whileOpen[T](command.New[T](instruments, name))
}

func onIndicator[T interface {
	command.Streamed
	edition
}](name string) *command.Spec {
	return whileWorking[T](command.New[T](indicators, name))
}

func onAssessment[T interface {
	command.Streamed
	edition
}](name string) *command.Spec {
	return whileWorking[T](command.New[T](assessments, name))
}

func assessmentCommands() []*command.Spec {
	give := onAssessment[a.GiveBenchmarkConsent]("assessment.give_benchmark_consent")
	command.Also(give, benchmarks, func(c a.GiveBenchmarkConsent) benchmark.Command { return benchmark.NoteConsent{InCity: c.InCity} })
	// Consent is taken back at any time, also when the programme is closed.
	back := command.New[a.WithdrawBenchmarkConsent](assessments, "assessment.withdraw_benchmark_consent")
	command.Also(back, benchmarks, func(c a.WithdrawBenchmarkConsent) benchmark.Command {
		return benchmark.NoteConsentTakenBack{InCity: c.InCity}
	})
	return []*command.Spec{
		openAssessment(), publishAssessment(), give, back,
		onAssessment[a.InviteRespondent]("assessment.invite_respondent"),
		command.WithoutSignIn(onAssessment[a.SubmitResponse]("assessment.submit_response")),
		command.WithoutSignIn(onAssessment[a.ReviseResponse]("assessment.revise_response")),
		command.WithoutSignIn(onAssessment[a.WithdrawResponse]("assessment.withdraw_response")),
		onAssessment[a.DraftOwnAnswers]("assessment.draft_own_answers"),
		onAssessment[a.SubmitOwnResponse]("assessment.submit_own_response"),
		onAssessment[a.WithdrawOwnResponse]("assessment.withdraw_own_response"),
		onAssessment[a.AttachEvidence]("assessment.attach_evidence"),
		onAssessment[a.CloseCollection]("assessment.close_collection"),
		onAssessment[a.CloseWithReservations]("assessment.close_with_reservations"),
		onAssessment[a.AdjustDimension]("assessment.adjust_dimension"),
		onAssessment[a.SetTarget]("assessment.set_target"),
		onAssessment[a.RecordExpertReading]("assessment.record_expert_reading"),
		onAssessment[a.CorrectAssessment]("assessment.correct_assessment"),
		onAssessment[a.CancelAssessment]("assessment.cancel_assessment"),
	}
}

// openAssessment opens a round with the version that the programme has pinned
// (PRG-6), and with what that version holds.
func openAssessment() *command.Spec {
	open := command.New[a.OpenAssessment](assessments, "assessment.open_assessment")
	command.Given(open, instruments, func(c a.OpenAssessment) instrument.Command {
		return instrument.ConfirmVersion{Programme: c.Programme, Instrument: c.Instrument, Version: c.Version}
	}, func(c a.OpenAssessment, s instrument.State) a.OpenAssessment {
		c.Key, _ = s.Key(c.Version)
		return c
	})
	command.Given(open, assessments, func(c a.OpenAssessment) a.Command {
		at := place.InCity{Programme: c.Earlier, City: c.City}
		if c.Earlier == c.Programme { // refused by the round itself
			at.Programme = id.Programme{}
		}
		return a.ConfirmEarlier{InCity: at}
	}, func(c a.OpenAssessment, s a.State) a.OpenAssessment {
		c.Before = s.Rounds[s.Last].Published
		return c
	})
	command.Also(open, programmes, func(c a.OpenAssessment) programme.Command {
		return programme.BeginAssessments{InProgramme: place.InProgramme{Programme: c.Programme}, Instrument: c.Instrument, Version: c.Version}
	})
	return command.Check(open, participations, func(c a.OpenAssessment) participation.Command {
		return participation.ConfirmCategory{Programme: c.Programme, City: c.City, Category: c.Category}
	})
}

// publishAssessment, when the second of the two gives it, lets the benchmark
// have the figures, and the city's step is one requirement nearer.
func publishAssessment() *command.Spec {
	publish := onAssessment[a.PublishAssessment]("assessment.publish_assessment")
	command.Given(publish, instruments, func(c a.PublishAssessment) instrument.Command {
		return instrument.ConfirmInstrument{Programme: c.Programme, Instrument: c.Instrument}
	}, func(c a.PublishAssessment, s instrument.State) a.PublishAssessment {
		c.Comparable = s.Comparable()
		return c
	})
	command.AlsoKnowing(publish, benchmarks, func(c a.PublishAssessment) benchmark.Command {
		return benchmark.TakeFigures{InCity: c.InCity}
	}, func(c a.PublishAssessment, before, after a.State) (benchmark.Command, bool) {
		p, now := publishedNow(c, before, after)
		f := benchmark.TakeFigures{InCity: c.InCity, Dimensions: p.Dimensions, Scores: p.Moved}
		if p.Whole == a.Shown {
			f.Dimensions, f.Scores = append(f.Dimensions[:len(f.Dimensions):len(f.Dimensions)], questionnaire.Overall), append(f.Scores[:len(f.Scores):len(f.Scores)], p.Adjusted)
		}
		return f, now
	})
	return command.AlsoKnowing(publish, participations, func(c a.PublishAssessment) participation.Command {
		return participation.RecordFulfilment{InCity: c.InCity, Requirement: participation.AssessmentPublished}
	}, func(c a.PublishAssessment, before, after a.State) (participation.Command, bool) {
		_, now := publishedNow(c, before, after)
		return participation.RecordFulfilment{InCity: c.InCity, Requirement: participation.AssessmentPublished}, now
	})
}

// publishedNow gives the edition that a command has just published.
func publishedNow(c a.PublishAssessment, before, after a.State) (a.AssessmentPublished, bool) {
	p := after.Rounds[c.Assessment].Published
	return p, p.Edition > before.Rounds[c.Assessment].Published.Edition
}

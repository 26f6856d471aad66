package assessment

import (
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/questionnaire"
	"megdan/domain/role"
)

// Event is a fact of a city's assessments. The set is sealed.
//
//sumtype:decl
type Event interface{ assessmentEvent() }

// RoundKind says what a round is for.
type RoundKind string

// The kinds of rounds.
const (
	Baseline RoundKind = "baseline"
	Interim  RoundKind = "interim"
	Final    RoundKind = "final"
	Named    RoundKind = "named"
)

// Showing says whether enough people stand behind a figure.
type Showing string

// A figure is shown or withheld.
const (
	Shown    Showing = "shown"
	Withheld Showing = "withheld"
)

// Trend says how a round stands to the one published before.
type Trend string

// The trends: nothing before, the same version, another version.
const (
	First     Trend = "first"
	Continued Trend = "continued"
	Broken    Trend = "broken"
)

// Verdict says whether the kinds differ so much that it is to be talked about.
type Verdict string

// The verdicts.
const (
	Agreed  Verdict = "agreed"
	Discuss Verdict = "discuss"
)

// Digest is the SHA-256 of a link's secret, in hexadecimal. Whoever holds the
// secret is the respondent; the log never does.
type Digest string

// AssessmentOpened begins a round, which keeps the key of its version (ASM-2).
type AssessmentOpened struct {
	Assessment    id.Assessment        `json:"assessment" pii:"ref"`
	Participation id.Participation     `json:"participation" pii:"ref"`
	Programme     id.Programme         `json:"programme" pii:"ref"`
	City          id.City              `json:"city" pii:"ref"`
	Round         RoundKind            `json:"round" pii:"none"`
	Title         event.Private        `json:"title,omitempty" pii:"free,about=Assessment"`
	Instrument    id.Instrument        `json:"instrument" pii:"ref"`
	Version       id.InstrumentVersion `json:"version" pii:"ref"`
	Number        questionnaire.Number `json:"number" pii:"none"`
	Key           questionnaire.Stored `json:"key" pii:"none"`
}

// EarlierRoundTakenUp brings in what the city published in an earlier programme,
// so that its line over time goes on from there.
type EarlierRoundTakenUp struct {
	Assessment id.Assessment              `json:"assessment" pii:"ref"`
	Earlier    id.Assessment              `json:"earlier" pii:"ref"`
	Programme  id.Programme               `json:"programme" pii:"ref"`
	Round      RoundKind                  `json:"round" pii:"none"`
	Instrument id.Instrument              `json:"instrument" pii:"ref"`
	Version    id.InstrumentVersion       `json:"version" pii:"ref"`
	Number     questionnaire.Number       `json:"number" pii:"none"`
	Whole      Showing                    `json:"whole" pii:"none"`
	Overall    questionnaire.Hundredths   `json:"overall" pii:"none"`
	Adjusted   questionnaire.Hundredths   `json:"adjusted" pii:"none"`
	Dimensions []questionnaire.Dimension  `json:"dimensions,omitempty" pii:"none"`
	Scores     []questionnaire.Hundredths `json:"scores,omitempty" pii:"none"`
	Moved      []questionnaire.Hundredths `json:"moved,omitempty" pii:"none"`
}

// RespondentInvited gives somebody the right to answer once, by a link.
type RespondentInvited struct {
	Assessment id.Assessment      `json:"assessment" pii:"ref"`
	Respondent id.Respondent      `json:"respondent" pii:"ref"`
	Kind       questionnaire.Kind `json:"kind" pii:"none"`
	Digest     Digest             `json:"digest" pii:"none"`
}

// MemberTookPart lets a member of the team answer, signed in.
type MemberTookPart struct {
	Assessment id.Assessment      `json:"assessment" pii:"ref"`
	Respondent id.Respondent      `json:"respondent" pii:"ref"`
	Person     id.Person          `json:"person" pii:"ref"`
	Kind       questionnaire.Kind `json:"kind" pii:"none"`
}

// AnswersDrafted keeps what a member has answered so far; it counts nowhere.
type AnswersDrafted struct {
	Assessment id.Assessment          `json:"assessment" pii:"ref"`
	Respondent id.Respondent          `json:"respondent" pii:"ref"`
	Answers    []questionnaire.Answer `json:"answers,omitempty" pii:"none"`
}

// ResponseSubmitted is a respondent's one response.
type ResponseSubmitted struct {
	Assessment id.Assessment          `json:"assessment" pii:"ref"`
	Respondent id.Respondent          `json:"respondent" pii:"ref"`
	Answers    []questionnaire.Answer `json:"answers" pii:"none"`
}

// ResponseRevised replaces it; the earlier one is kept and not counted.
type ResponseRevised struct {
	Assessment id.Assessment          `json:"assessment" pii:"ref"`
	Respondent id.Respondent          `json:"respondent" pii:"ref"`
	Revision   int                    `json:"revision" pii:"none"`
	Answers    []questionnaire.Answer `json:"answers" pii:"none"`
}

// ResponseWithdrawn takes a response out of the round.
type ResponseWithdrawn struct {
	Assessment id.Assessment `json:"assessment" pii:"ref"`
	Respondent id.Respondent `json:"respondent" pii:"ref"`
}

// ResponsesCounted says how many were invited and have answered, and how they
// are spread over kinds: put together so that none stands for fewer than three
// (ASM-10), and told anew only when three people's difference has come
// together.
type ResponsesCounted struct {
	Assessment id.Assessment        `json:"assessment" pii:"ref"`
	Invited    int                  `json:"invited" pii:"none"`
	Answered   int                  `json:"answered" pii:"none"`
	Groups     []questionnaire.Kind `json:"groups,omitempty" pii:"none"`
	Counts     []int                `json:"counts,omitempty" pii:"none"`
}

// EvidenceAttached adds a document behind an answer of the city.
type EvidenceAttached struct {
	Assessment id.Assessment          `json:"assessment" pii:"ref"`
	Evidence   id.Evidence            `json:"evidence" pii:"ref"`
	Question   questionnaire.Question `json:"question" pii:"none"`
	Title      event.Private          `json:"title,omitempty" pii:"free,about=Assessment"`
	Link       event.Private          `json:"link,omitempty" pii:"free,about=Assessment"`
	Note       event.Private          `json:"note,omitempty" pii:"free,about=Assessment"`
}

// CollectionClosed ends that answers are taken, the minimums being reached.
type CollectionClosed struct {
	Assessment id.Assessment `json:"assessment" pii:"ref"`
}

// CollectionClosedWithReservations ends it without; the lead expert says what
// that means for the figures.
type CollectionClosedWithReservations struct {
	Assessment   id.Assessment             `json:"assessment" pii:"ref"`
	Shortfalls   []questionnaire.Shortfall `json:"shortfalls,omitempty" pii:"none"`
	Reservations event.Private             `json:"reservations,omitempty" pii:"free,about=Assessment"`
}

// AssessmentScored holds the figures that follow from all responses. Lists of
// dimensions go together. What fewer than three people answered is hidden: it
// is not here at all.
type AssessmentScored struct {
	Assessment  id.Assessment              `json:"assessment" pii:"ref"`
	Algorithm   questionnaire.Number       `json:"algorithm" pii:"none"`
	Respondents int                        `json:"respondents" pii:"none"`
	Overall     questionnaire.Hundredths   `json:"overall" pii:"none"`
	Level       questionnaire.Level        `json:"level,omitempty" pii:"none"`
	Whole       Showing                    `json:"whole" pii:"none"` // whether there is an overall figure
	Dimensions  []questionnaire.Dimension  `json:"dimensions,omitempty" pii:"none"`
	Scores      []questionnaire.Hundredths `json:"scores,omitempty" pii:"none"`
	Levels      []questionnaire.Level      `json:"levels,omitempty" pii:"none"` // empty: not covered enough
	Coverages   []questionnaire.Hundredths `json:"coverages,omitempty" pii:"none"`
	Hidden      []questionnaire.Dimension  `json:"hidden,omitempty" pii:"none"`
	Groups      []questionnaire.Kind       `json:"groups,omitempty" pii:"none"`
	Spread      []questionnaire.Spread     `json:"spread,omitempty" pii:"none"`
}

// QuestionScored is how a question was answered, by nobody in particular.
type QuestionScored struct {
	Assessment id.Assessment              `json:"assessment" pii:"ref"`
	Question   questionnaire.Question     `json:"question" pii:"none"`
	Answers    int                        `json:"answers" pii:"none"`
	Unknown    int                        `json:"unknown" pii:"none"`
	Deviation  questionnaire.Hundredths   `json:"deviation" pii:"none"`
	Difference questionnaire.Hundredths   `json:"difference" pii:"none"`
	Verdict    Verdict                    `json:"verdict" pii:"none"`
	Groups     []questionnaire.Kind       `json:"groups,omitempty" pii:"none"`
	Counts     []int                      `json:"counts,omitempty" pii:"none"`
	Means      []questionnaire.Hundredths `json:"means,omitempty" pii:"none"`
	Tallies    []questionnaire.Tally      `json:"tallies,omitempty" pii:"none"`
}

// DimensionAdjusted moves a dimension; the score itself stays beside it.
type DimensionAdjusted struct {
	Assessment id.Assessment            `json:"assessment" pii:"ref"`
	Dimension  questionnaire.Dimension  `json:"dimension" pii:"none"`
	Points     questionnaire.Hundredths `json:"points" pii:"none"`
	Score      questionnaire.Hundredths `json:"score" pii:"none"`
	Adjusted   questionnaire.Hundredths `json:"adjusted" pii:"none"`
	Level      questionnaire.Level      `json:"level,omitempty" pii:"none"`
	Reason     event.Private            `json:"reason,omitempty" pii:"free,about=Assessment"`
}

// TargetSet says where a dimension is meant to be; 0 takes the target away.
type TargetSet struct {
	Assessment id.Assessment            `json:"assessment" pii:"ref"`
	Dimension  questionnaire.Dimension  `json:"dimension" pii:"none"`
	Target     questionnaire.Hundredths `json:"target" pii:"none"`
}

// ExpertReadingRecorded is how the expert reads a dimension, in words.
type ExpertReadingRecorded struct {
	Assessment id.Assessment           `json:"assessment" pii:"ref"`
	Dimension  questionnaire.Dimension `json:"dimension" pii:"none"`
	Reading    event.Private           `json:"reading,omitempty" pii:"free,about=Assessment"`
}

// PublicationAgreed is the first of the two who publish.
type PublicationAgreed struct {
	Assessment id.Assessment `json:"assessment" pii:"ref"`
	Person     id.Person     `json:"person" pii:"ref"`
	As         role.Role     `json:"as" pii:"none"`
}

// AssessmentPublished fixes the figures of an edition. Previous is the round
// published before; a broken trend was asked with another version, and
// Comparable says in which dimensions both can be compared all the same (ASM-12).
type AssessmentPublished struct {
	Assessment id.Assessment              `json:"assessment" pii:"ref"`
	Edition    int                        `json:"edition" pii:"none"`
	Round      RoundKind                  `json:"round" pii:"none"`
	CityLead   id.Person                  `json:"city_lead" pii:"ref"`
	Second     id.Person                  `json:"second" pii:"ref"`
	SecondAs   role.Role                  `json:"second_as" pii:"none"`
	Instrument id.Instrument              `json:"instrument" pii:"ref"`
	Version    id.InstrumentVersion       `json:"version" pii:"ref"`
	Number     questionnaire.Number       `json:"number" pii:"none"`
	Previous   id.Assessment              `json:"previous,omitempty" pii:"ref"`
	Trend      Trend                      `json:"trend" pii:"none"`
	Comparable []questionnaire.Dimension  `json:"comparable,omitempty" pii:"none"`
	Whole      Showing                    `json:"whole" pii:"none"`
	Overall    questionnaire.Hundredths   `json:"overall" pii:"none"`
	Adjusted   questionnaire.Hundredths   `json:"adjusted" pii:"none"`
	Dimensions []questionnaire.Dimension  `json:"dimensions,omitempty" pii:"none"`
	Scores     []questionnaire.Hundredths `json:"scores,omitempty" pii:"none"`
	Moved      []questionnaire.Hundredths `json:"moved,omitempty" pii:"none"` // the adjusted scores
	Targets    []questionnaire.Hundredths `json:"targets,omitempty" pii:"none"`
	Spread     []questionnaire.Spread     `json:"spread,omitempty" pii:"none"`
}

// AssessmentSuperseded opens a published edition to correction. It stays
// visible; responses and scores do not change.
type AssessmentSuperseded struct {
	Assessment id.Assessment `json:"assessment" pii:"ref"`
	Edition    int           `json:"edition" pii:"none"`
	Reason     event.Private `json:"reason,omitempty" pii:"free,about=Assessment"`
}

// AssessmentCancelled ends a round without figures.
type AssessmentCancelled struct {
	Assessment id.Assessment `json:"assessment" pii:"ref"`
	Reason     event.Private `json:"reason,omitempty" pii:"free,about=Assessment"`
}

// BenchmarkConsentGiven lets other cities see whose figures these are.
type BenchmarkConsentGiven struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Programme     id.Programme     `json:"programme" pii:"ref"`
	City          id.City          `json:"city" pii:"ref"`
}

// BenchmarkConsentWithdrawn ends that.
type BenchmarkConsentWithdrawn struct {
	Participation id.Participation `json:"participation" pii:"ref"`
}

// AssessmentsFrozen ends all work, since the city withdrew.
type AssessmentsFrozen struct {
	Participation id.Participation `json:"participation" pii:"ref"`
}

func (AssessmentOpened) assessmentEvent()                 {}
func (EarlierRoundTakenUp) assessmentEvent()              {}
func (RespondentInvited) assessmentEvent()                {}
func (MemberTookPart) assessmentEvent()                   {}
func (AnswersDrafted) assessmentEvent()                   {}
func (ResponseSubmitted) assessmentEvent()                {}
func (ResponseRevised) assessmentEvent()                  {}
func (ResponseWithdrawn) assessmentEvent()                {}
func (ResponsesCounted) assessmentEvent()                 {}
func (EvidenceAttached) assessmentEvent()                 {}
func (CollectionClosed) assessmentEvent()                 {}
func (CollectionClosedWithReservations) assessmentEvent() {}
func (AssessmentScored) assessmentEvent()                 {}
func (QuestionScored) assessmentEvent()                   {}
func (DimensionAdjusted) assessmentEvent()                {}
func (TargetSet) assessmentEvent()                        {}
func (ExpertReadingRecorded) assessmentEvent()            {}
func (PublicationAgreed) assessmentEvent()                {}
func (AssessmentPublished) assessmentEvent()              {}
func (AssessmentSuperseded) assessmentEvent()             {}
func (AssessmentCancelled) assessmentEvent()              {}
func (BenchmarkConsentGiven) assessmentEvent()            {}
func (BenchmarkConsentWithdrawn) assessmentEvent()        {}
func (AssessmentsFrozen) assessmentEvent()                {}

// Events lists every event of a city's assessments with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[AssessmentOpened]("assessment.assessment_opened"),
		of[EarlierRoundTakenUp]("assessment.earlier_round_taken_up"),
		of[RespondentInvited]("assessment.respondent_invited"),
		of[MemberTookPart]("assessment.member_took_part"),
		of[AnswersDrafted]("assessment.answers_drafted"),
		of[ResponseSubmitted]("assessment.response_submitted"),
		of[ResponseRevised]("assessment.response_revised"),
		of[ResponseWithdrawn]("assessment.response_withdrawn"),
		of[ResponsesCounted]("assessment.responses_counted"),
		of[EvidenceAttached]("assessment.evidence_attached"),
		of[CollectionClosed]("assessment.collection_closed"),
		of[CollectionClosedWithReservations]("assessment.collection_closed_with_reservations"),
		of[AssessmentScored]("assessment.assessment_scored"),
		of[QuestionScored]("assessment.question_scored"),
		of[DimensionAdjusted]("assessment.dimension_adjusted"),
		of[TargetSet]("assessment.target_set"),
		of[ExpertReadingRecorded]("assessment.expert_reading_recorded"),
		of[PublicationAgreed]("assessment.publication_agreed"),
		of[AssessmentPublished]("assessment.assessment_published"),
		of[AssessmentSuperseded]("assessment.assessment_superseded"),
		of[AssessmentCancelled]("assessment.assessment_cancelled"),
		of[BenchmarkConsentGiven]("assessment.benchmark_consent_given"),
		of[BenchmarkConsentWithdrawn]("assessment.benchmark_consent_withdrawn"),
		of[AssessmentsFrozen]("assessment.assessments_frozen"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}

// What single people answered is in no trail.

// Confidential hides who was invited as what.
func (RespondentInvited) Confidential() {}

// Confidential hides which member answers as what.
func (MemberTookPart) Confidential() {}

// Confidential hides answers.
func (AnswersDrafted) Confidential() {}

// Confidential hides answers.
func (ResponseSubmitted) Confidential() {}

// Confidential hides answers.
func (ResponseRevised) Confidential() {}

// Confidential hides whose response is gone.
func (ResponseWithdrawn) Confidential() {}

// Confidential hides what is for the lead expert only.
func (QuestionScored) Confidential() {}

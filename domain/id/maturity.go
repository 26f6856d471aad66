package id

type (
	instrumentKind  struct{}
	versionKind     struct{}
	assessmentKind  struct{}
	respondentKind  struct{}
	indicatorKind   struct{}
	measurementKind struct{}
)

type (
	// Instrument is a questionnaire with its history of versions.
	Instrument = Of[instrumentKind]
	// InstrumentVersion is one version of a questionnaire; once published it
	// never changes.
	InstrumentVersion = Of[versionKind]
	// Assessment is one round of one city with one version of a questionnaire.
	Assessment = Of[assessmentKind]
	// Respondent is one invitation to answer in one round. It is not a person:
	// who holds the link's secret answers, without an account.
	Respondent = Of[respondentKind]
	// Indicator is one figure that a city follows.
	Indicator = Of[indicatorKind]
	// Measurement is one value of an indicator.
	Measurement = Of[measurementKind]
)

// LinkHolder is the actor of what was done by whoever holds a link: nobody in
// particular, also when that person happens to be signed in.
var LinkHolder = Person{0, 0, 0, 0, 0, 0, 0x80, 0, 0x80, 0, 0, 0, 0, 0, 0, 3}

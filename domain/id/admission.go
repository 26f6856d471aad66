package id

type (
	callKind        struct{}
	groupKind       struct{}
	applicationKind struct{}
	evaluationKind  struct{}
	stakeholderKind struct{}
	labelKind       struct{}
)

type (
	// Call is the invitation of a programme to apply. A programme has one; see
	// CallOf.
	Call = Of[callKind]
	// ApplicantGroup is a group of applicants with a deadline of its own.
	ApplicantGroup = Of[groupKind]
	// Application is one city's wish to take part in a programme, with all that
	// is decided about it.
	Application = Of[applicationKind]
	// Evaluation is one evaluator's judgement of one application; see
	// EvaluationOf.
	Evaluation = Of[evaluationKind]
	// Stakeholder is one line in a city's list of those who have a say.
	Stakeholder = Of[stakeholderKind]
	// Label is an honour that a city is given beside its category.
	Label = Of[labelKind]
)

// CallOf is the one call that a programme can have.
func CallOf(p Programme) Call { return Call(Derive(p.UUID(), "call")) }

// EvaluationOf is the one judgement that a person can give of an application.
func EvaluationOf(a Application, evaluator Person) Evaluation {
	return Evaluation(Derive(a.UUID(), "evaluation "+evaluator.String()))
}

package role

// Relations of evaluators: w* of the matrix is only for who was appointed and
// is free of conflict; a conflict takes the duty away.
var (
	asEvaluator = &Relation{"appointed evaluator of it, oneself", "not_its_evaluator", func(a Actor, _ Grant, o Object) bool {
		return isOwner(a, o) && evaluates(a, func(g Grant) bool { return sameCity(a, g, o) })
	}}

	anEvaluator = &Relation{"appointed evaluator in the programme", "no_evaluator", func(a Actor, _ Grant, o Object) bool {
		return evaluates(a, func(g Grant) bool { return sameProgramme(a, g, o) })
	}}
)

func evaluates(a Actor, there func(Grant) bool) bool {
	for _, g := range a.Grants {
		if g.Role == Evaluator && there(g) {
			return true
		}
	}
	return false
}

// Cells of admission.
var (
	wStar = cell{mark: "w*", read: asEvaluator, write: asEvaluator}
	rStar = cell{mark: "r*", read: anEvaluator}
)

// What the rows of domain.md's matrix on admission and cities tell apart.
var admissionRows = []row{
	//                                                                                    PUB  CM    CL                    MEN                    LE                           MCM                     PCM                          PM                      AUD                   SYS
	{AdmissionBoard, "Admission board", [columns]cell{no, no, no, rStar, rStar, no, no, f, m, no}},
	{StepBoard, "Step board", [columns]cell{no, o, o, o, r, no, o, r, r, no}},
	{CitySteps, "Steps of a city: start, complete", [columns]cell{no, o, a, o, a, no, o, A, m, no}},
	{ReopenSteps, "Steps of a city: open again", [columns]cell{no, o, o, o, o, no, o, A, m, no}},
	{Stakeholders, "Stakeholders of a city", [columns]cell{no, w, w, o, w, no, wOwn, r, m, no}},
	{Completion, "Complete a participation, grant a label", [columns]cell{no, o, o, o, o, o, o, A, m, no}},
	{PassingTime, "What time brings about: expire, lapse", [columns]cell{no, no, no, no, no, no, no, f, no, sys}},
	{RoleHistory, "Role history", [columns]cell{no, no, no, no, no, no, no, r, m, no}},
}

package role

// Evaluator is a duty that is added to a role, not a role of its own: who holds
// it was asked to judge the application of the city that the grant names. It
// has no column in the matrix and no rights by itself.
const Evaluator Role = "evaluator"

// The functions that calls, applications and the steps of cities tell apart.
const (
	AdmissionBoard Function = "admission_board"
	StepBoard      Function = "step_board"
	CitySteps      Function = "city_steps"
	ReopenSteps    Function = "reopen_steps"
	Stakeholders   Function = "stakeholders"
	Completion     Function = "completion"
	PassingTime    Function = "passing_time"
	RoleHistory    Function = "role_history"
)

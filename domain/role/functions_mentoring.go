package role

// The functions that matches, sessions, seminars and peer review tell apart.
const (
	Mentors          Function = "mentors"
	MatchPages       Function = "match_pages"
	MentorAgrees     Function = "mentor_agrees"
	CityAgrees       Function = "city_agrees"
	ManagerAgrees    Function = "manager_agrees"
	HelpDesk         Function = "help_desk"
	SessionPages     Function = "session_pages"
	SessionLists     Function = "session_lists"
	AttendanceReport Function = "attendance_report"
	PlanEvents       Function = "plan_events"
	RunPeerReview    Function = "run_peer_review"
	WritePeerReview  Function = "write_peer_review"
	AnswerPeerReview Function = "answer_peer_review"
)

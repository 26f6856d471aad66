package role

// Function is one row of the matrix of rights: something that a role may read
// or do. Commands and views name the function that they need.
type Function string

// The functions of the matrix, in its order.
const (
	PublicPages          Function = "public_pages"
	ProgrammeSetUp       Function = "programme_set_up"
	OwnApplication       Function = "own_application"
	EvaluateApplications Function = "evaluate_applications"
	DecideAdmission      Function = "decide_admission"
	CityTeam             Function = "city_team"
	AppointCityLead      Function = "appoint_city_lead"
	AssignLeadExpert     Function = "assign_lead_expert"
	PublishInstrument    Function = "publish_instrument"
	OpenAssessment       Function = "open_assessment"
	AnswerQuestionnaire  Function = "answer_questionnaire"
	SeeResponses         Function = "see_responses"
	AdjustDimension      Function = "adjust_dimension"
	PublishAssessment    Function = "publish_assessment"
	Benchmark            Function = "benchmark"
	Ideas                Function = "ideas"
	DecideIdeas          Function = "decide_ideas"
	DraftAmbition        Function = "draft_ambition"
	ApproveAmbition      Function = "approve_ambition"
	EditRoadmap          Function = "edit_roadmap"
	ApproveRoadmap       Function = "approve_roadmap"
	PlanMilestones       Function = "plan_milestones"
	AcceptMilestones     Function = "accept_milestones"
	RecordIndicators     Function = "record_indicators"
	AskForHelp           Function = "ask_for_help"
	MentorProfile        Function = "mentor_profile"
	ProposeMatch         Function = "propose_match"
	ApproveMatch         Function = "approve_match"
	ScheduleSession      Function = "schedule_session"
	StartSession         Function = "start_session"
	JoinSession          Function = "join_session"
	AgreeMinutes         Function = "agree_minutes"
	CityBoards           Function = "city_boards"
	ProgrammeBoards      Function = "programme_boards"
	VerifyPractice       Function = "verify_practice"
	Directory            Function = "directory"
	RegisterForSeminar   Function = "register_for_seminar"
	GivePeerReview       Function = "give_peer_review"
	WriteDeliverable     Function = "write_deliverable"
	ApproveDeliverable   Function = "approve_deliverable"
	ActivityFeed         Function = "activity_feed"
	ProgrammeDashboard   Function = "programme_dashboard"
	MentorWorkload       Function = "mentor_workload"
	TimeMachine          Function = "time_machine"
	AuditTrail           Function = "audit_trail"
	EvidencePackage      Function = "evidence_package"
	LegalHold            Function = "legal_hold"
	OwnData              Function = "own_data"
)

// The functions that the state machine of milestones and the set-up tell
// apart inside those rows.
const (
	StartMilestones      Function = "start_milestones"
	RescheduleMilestones Function = "reschedule_milestones"
	CancelMilestones     Function = "cancel_milestones"
	ReopenMilestones     Function = "reopen_milestones"
	CommentMilestones    Function = "comment_milestones"
	DraftProgramme       Function = "draft_programme"
	CityRecords          Function = "city_records"
	Installation         Function = "installation"
	WithdrawCity         Function = "withdraw_city"
	RegisterPersons      Function = "register_persons"
	CorrectPersons       Function = "correct_persons"
	AppointDuties        Function = "appoint_duties"
	AcceptInvitation     Function = "accept_invitation"
	Access               Function = "access"
)

// Right is what a cell can allow.
type Right string

// The rights. None follows from another: a cell says each by itself.
const (
	Read    Right = "read"
	Write   Right = "write"
	Approve Right = "approve"
)

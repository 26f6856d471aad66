package role

import "slices"

// cell is what one role may do in one row: the mark that people read, and a
// relation for each right that it gives.
type cell struct {
	mark                 string
	read, write, approve *Relation
	masked               bool // names are masked when reading
}

// row is one function with a cell for each role, in the order of columns.
type row struct {
	function Function
	title    string
	cells    [columns]cell
}

// The columns, in order: PUB CM CL MEN LE MCM PCM PM AUD SYS.
const columns = 10

var columnRoles = [columns]Role{
	Public, CityMember, CityLead, Mentor, LeadExpert,
	MentorCityMember, PartnerCityMember, ProgrammeManager, Auditor, SystemItself,
}

// The marks of the matrix. no: nothing. r: read in the programme. o: read in
// the own city or match. w: write there. a: approve there. f: everything in
// the programme. m: read with names masked. The capital forms reach the whole
// programme; what other marks mean stands where they are used.
var (
	no       = cell{mark: "–"}
	pub      = cell{mark: "r", read: anyone}
	r        = cell{mark: "r", read: inProgramme}
	rC       = cell{mark: "r", read: ownCity}
	o        = cell{mark: "o", read: ownCity}
	own      = cell{mark: "own", read: ownCity}
	self     = cell{mark: "own", read: oneself}
	w        = cell{mark: "w", read: ownCity, write: ownCity}
	W        = cell{mark: "w", read: inProgramme, write: inProgramme}
	wOwn     = cell{mark: "w own", read: ownCity, write: ownCity}
	wMe      = cell{mark: "w own", read: oneself, write: oneself}
	a        = cell{mark: "a", read: ownCity, approve: ownCity}
	aOwn     = cell{mark: "a own", read: ownCity, approve: ownCity}
	aOwnLead = cell{mark: "a own (CL)", read: ownCity, approve: ownCityAsLead}
	A        = cell{mark: "a", read: inProgramme, approve: inProgramme}
	f        = cell{mark: "f", read: inProgramme, write: inProgramme, approve: inProgramme}
	m        = cell{mark: "m", read: inProgramme, masked: true}
	wV       = cell{mark: "w", read: inProgramme, write: ofAnotherCity}
	num      = cell{mark: "numbers", read: inProgramme}

	// The system itself sets things up before there is anybody to ask.
	sys = cell{mark: "set-up", read: anyone, write: anyone, approve: anyone}
)

// marked is a cell under another mark.
func marked(mark string, c cell) cell {
	c.mark = mark
	return c
}

// matrix is who may do what, row by row. A row that is not here is denied to
// everybody; so is a cell without the right that is asked for. Rows that only
// one area tells apart stand in matrix_<area>.go.
var matrix = slices.Concat(
	general,
	admissionRows,
	maturityRows,
	mentoringRows,
	knowledgeRows,
	recordsRows,
	visionRows,
)

var general = []row{
	//                                                                                    PUB  CM    CL                    MEN                    LE                           MCM                     PCM                          PM                      AUD                   SYS
	{PublicPages, "Public programme page, published deliverables and practices", [columns]cell{pub, pub, pub, pub, pub, pub, pub, f, pub, sys}},
	{ProgrammeSetUp, "Programme set-up, waves, quotas", [columns]cell{no, r, r, r, r, r, r, f, r, sys}},
	{OwnApplication, "Own application", [columns]cell{{"w applicant", oneself, oneself, nil, false}, o, w, no, no, no, o, r, m, no}},
	{EvaluateApplications, "Evaluate applications (evaluator duty)", [columns]cell{no, no, no, wStar, wStar, no, no, A, m, no}},
	{DecideAdmission, "Decide admission, offer partnership", [columns]cell{no, no, no, no, no, no, no, A, m, no}},
	{CityTeam, "City profile and team", [columns]cell{no, o, w, o, o, wOwn, wOwn, f, m, no}},
	{AppointCityLead, "Appoint city lead", [columns]cell{no, no, w, no, no, no, no, {"a", inProgramme, inProgramme, inProgramme, false}, m, no}},
	{AssignLeadExpert, "Assign lead expert", [columns]cell{no, no, no, no, no, no, no, A, m, no}},
	{PublishInstrument, "Publish instrument version", [columns]cell{no, no, no, no, no, no, no, A, r, no}},
	{OpenAssessment, "Open assessment, invite respondents", [columns]cell{no, no, w, no, w, no, wOwn, f, m, no}},
	{AnswerQuestionnaire, "Answer questionnaire", [columns]cell{no, w, w, no, no, wOwn, wOwn, no, no, no}},
	{SeeResponses, "See single responses", [columns]cell{no, no, no, no, {"o, no names", ownCity, nil, nil, true}, no, no, no, m, no}},
	{AdjustDimension, "Adjust dimension, close with reservations", [columns]cell{no, no, no, no, w, no, no, r, m, no}},
	{PublishAssessment, "Publish assessment", [columns]cell{no, no, a, no, a, no, aOwn, r, m, no}},
	{Benchmark, "Benchmark", [columns]cell{no, r, r, r, r, r, r, r, r, no}},
	{Ideas, "Submit, support, comment ideas", [columns]cell{no, w, w, w, w, w, w, W, m, no}},
	{DecideIdeas, "Accept or decline ideas of a city", [columns]cell{no, no, a, no, rC, no, aOwn, r, m, no}},
	{DraftAmbition, "SWOT, ambition draft", [columns]cell{no, w, w, w, w, no, wOwn, r, m, no}},
	{ApproveAmbition, "Approve ambition", [columns]cell{no, no, a, no, a, no, aOwn, r, m, no}},
	{EditRoadmap, "Edit strategy and roadmap", [columns]cell{no, w, w, marked("comment", o), w, no, wOwn, r, m, no}},
	{ApproveRoadmap, "Approve strategy, baseline roadmap", [columns]cell{no, no, marked("submit", w), no, a, no, aOwn, marked("a (rebaseline)", A), m, no}},
	{PlanMilestones, "Plan, report milestones", [columns]cell{no, w, w, marked("comment", o), w, no, wOwn, r, m, no}},
	{AcceptMilestones, "Accept or return milestones", [columns]cell{no, no, {"a (partner)", ownCity, nil, ownPartnerCity, false}, no, a, no,
		{"a own (CL)", ownCity, nil, ownPartnerCityAsLead, false}, marked("reopen", r), m, no}},
	{RecordIndicators, "Record indicator values", [columns]cell{no, w, w, no, w, wOwn, wOwn, r, m, no}},
	{AskForHelp, "Ask for help", [columns]cell{no, w, w, no, w, no, w, r, m, no}},
	{MentorProfile, "Mentor profile and capacity", [columns]cell{no, no, no, wMe, wMe, wMe, no, f, m, no}},
	{ProposeMatch, "Propose match", [columns]cell{no, no, w, wSelf, w, wSelf, no, f, m, no}},
	{ApproveMatch, "Approve match", [columns]cell{no, no, marked("a (city)", a), {"a (self)", oneself, nil, oneself, false}, no, {"a (self)", oneself, nil, oneself, false}, no, A, m, no}},
	{ScheduleSession, "Schedule session", [columns]cell{no, no, w, wSelf, wSelf, wSelf, no, W, m, no}},
	{StartSession, "Start session", [columns]cell{no, no, no, {"own only", oneself, oneself, nil, false}, {"own only", oneself, oneself, nil, false}, {"own only", oneself, oneself, nil, false}, no, no, no, no}},
	{JoinSession, "Join session", [columns]cell{{"if invited", invited, invited, nil, false}, wInvited, wInvited, marked("w", wInvited), wInvited, wInvited, wInvited, {"if invited", inProgramme, invited, nil, false}, no, no}},
	{AgreeMinutes, "Agree minutes", [columns]cell{no, no, a, aSelf, no, aSelf, no, no, m, no}},
	{CityBoards, "Boards of own city", [columns]cell{no, w, w, marked("w matched", w), w, no, wOwn, r, m, no}},
	{ProgrammeBoards, "Boards of working group or programme", [columns]cell{no, W, W, W, W, W, W, f, m, no}},
	{VerifyPractice, "Verify practice", [columns]cell{no, no, no, wV, wV, wV, no, wV, r, no}},
	{Directory, "Directory, contact request", [columns]cell{no, W, W, W, W, W, W, W, m, no}},
	{RegisterForSeminar, "Seminar: register", [columns]cell{no, W, W, W, W, W, W, f, m, no}},
	{GivePeerReview, "Peer review: give", [columns]cell{no, W, W, W, W, W, W, r, m, no}},
	{WriteDeliverable, "Deliverable: write, submit", [columns]cell{no, w, marked("submit", w), marked("comment", o), w, no, wOwn, r, m, no}},
	{ApproveDeliverable, "Deliverable: approve", [columns]cell{no, no, no, no, a, no, aOwnLead, marked("a final", A), m, no}},
	{ActivityFeed, "Activity feed of own city", [columns]cell{no, rC, rC, marked("r matched", rC), rC, own, own, r, m, no}},
	{ProgrammeDashboard, "Programme dashboard", [columns]cell{marked("numbers", pub), num, r, num, r, num, num, f, r, no}},
	{MentorWorkload, "Mentor workload", [columns]cell{no, no, no, self, r, self, no, r, r, no}},
	{TimeMachine, "Time machine: what one may read now, as it was", [columns]cell{pub, own, own, own, own, own, own, r, m, no}},
	{AuditTrail, "Audit trail: events with actor, before and after", [columns]cell{no, no, marked("own city", o), no, marked("own cities", o), no, {"own city (CL)", ownCityAsLead, nil, nil, false}, r, m, no}},
	{EvidencePackage, "Evidence package", [columns]cell{no, no, no, no, no, no, no, W, W, no}},
	{LegalHold, "Legal hold, disposal", [columns]cell{no, no, no, no, no, no, no, marked("a (two persons)", A), marked("r, may ask", r), no}},
	{OwnData, "Own data: export, rectify, erase", [columns]cell{no, wMe, wMe, wMe, wMe, wMe, wMe, wMe, wMe, no}},

	// What the state machine of milestones tells apart inside the rows above.
	{StartMilestones, "Milestone: start, submit", [columns]cell{no, {"w owner", ownCity, assigned, nil, false}, w, o,
		{"w owner", ownCity, assigned, nil, false}, no, {"w owner", ownCity, assigned, nil, false}, r, m, no}},
	{RescheduleMilestones, "Milestone: reschedule, reassign", [columns]cell{no, o, w, o, o, no, o, r, m, no}},
	{CancelMilestones, "Milestone: cancel, by two", [columns]cell{no, o, a, o, a, no, {"a (partner)", ownCity, nil, ownPartnerCity, false}, r, m, no}},
	{ReopenMilestones, "Milestone: reopen", [columns]cell{no, o, o, o, o, no, o, A, m, no}},
	{CommentMilestones, "Milestone: comment", [columns]cell{no, w, w, marked("w matched", w), w, no, wOwn, r, m, no}},

	// Setting up, and what belongs to the installation or to one person.
	{DraftProgramme, "Draft a programme", [columns]cell{no, no, no, no, no, no, no, {"w", ownOrNone, ownOrNone, nil, false}, no, sys}},
	{CityRecords, "City records of the installation", [columns]cell{no, no, no, no, no, no, no, {"w", ownOrNone, ownOrNone, nil, false}, no, sys}},
	{Installation, "Programmes and cities of the installation", [columns]cell{{"r signed in", signedIn, nil, nil, false}, no, no, no, no, no, no, no, no, sys}},
	{WithdrawCity, "Withdraw a city", [columns]cell{no, no, a, no, no, no, no, A, m, no}},
	{RegisterPersons, "Register persons", [columns]cell{no, no, W, no, no, no, no, f, m, sys}},
	{CorrectPersons, "Correct what is known of a person", [columns]cell{{"w own", oneself, oneself, nil, false}, no, no, no, no, no, no, f, m, no}},
	{AppointDuties, "Appoint manager, auditor, mentor of the programme", [columns]cell{no, no, no, no, no, no, no, f, m, sys}},
	{AcceptInvitation, "Accept an invitation (checked by its addressee)", [columns]cell{{"w signed in", signedIn, signedIn, nil, false}, no, no, no, no, no, no, no, no, no}},
	{Access, "Roles held by a person", [columns]cell{{"own", oneself, nil, nil, false}, no, no, no, no, no, no, r, r, no}},
}

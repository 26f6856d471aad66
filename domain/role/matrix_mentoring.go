package role

import "slices"

// Relations of mentoring. A mentor stands to a match or session as its owner,
// also before a match makes the city an own one; who is invited into a session
// is in its circle.
var (
	ownCityOrSelf = &Relation{"own city, or oneself", "not_own_city", func(a Actor, g Grant, o Object) bool {
		return sameCity(a, g, o) || isOwner(a, o)
	}}

	ownCityOrInvited = &Relation{"own city, leading it, or invited", "not_invited", func(a Actor, g Grant, o Object) bool {
		return sameCity(a, g, o) || isOwner(a, o) || isInvited(a, o)
	}}

	invited = &Relation{"leading it, or invited", "not_invited", func(a Actor, _ Grant, o Object) bool {
		return isOwner(a, o) || isInvited(a, o)
	}}
)

func isInvited(a Actor, o Object) bool {
	return o.Circle != nil && !a.Person.IsZero() && slices.Contains(o.Circle.Guests, a.Person)
}

// Cells of mentoring.
var (
	oSelf    = cell{mark: "o", read: ownCityOrSelf}
	oInvited = cell{mark: "o, invited", read: ownCityOrInvited}
	wSelf    = cell{mark: "w", read: ownCityOrSelf, write: ownCityOrSelf}
	aSelf    = cell{mark: "a", read: ownCityOrSelf, approve: ownCityOrSelf}
	wInvited = cell{mark: "w invited", read: ownCityOrInvited, write: ownCityOrInvited}
	aMe      = cell{mark: "a (self)", read: oneself, approve: oneself}
)

// What the rows of domain.md's matrix on matches, sessions and seminars tell
// apart.
var mentoringRows = []row{
	//                                                                                    PUB  CM    CL                    MEN                    LE                           MCM                     PCM                          PM                      AUD                   SYS
	{Mentors, "Mentors of the programme", [columns]cell{no, r, r, r, r, r, r, r, m, no}},
	{MatchPages, "Matches: read", [columns]cell{no, o, o, oSelf, o, oSelf, o, r, m, no}},
	{MentorAgrees, "Match: agree as mentor", [columns]cell{no, no, no, aMe, no, aMe, no, r, m, no}},
	{CityAgrees, "Match: agree as city", [columns]cell{no, o, a, no, o, no, o, r, m, no}},
	{ManagerAgrees, "Match: approve as manager", [columns]cell{no, no, o, no, o, no, no, A, m, no}},
	{HelpDesk, "Help requests: take up, answer", [columns]cell{no, o, o, W, W, W, o, f, m, no}},
	{SessionPages, "Sessions, decisions, action items: read", [columns]cell{marked("if invited", cell{read: invited}), oInvited, oInvited, oInvited, oInvited, oInvited, oInvited, r, m, no}},
	{SessionLists, "Calendar of sessions", [columns]cell{no, o, o, oSelf, oSelf, oSelf, o, r, m, no}},
	{AttendanceReport, "Attendance report", [columns]cell{no, no, o, no, o, no, no, r, m, no}},
	{PlanEvents, "Seminars, workshops, visits: plan, mark, report", [columns]cell{no, r, {"w own", inProgramme, ownCity, nil, false}, r, {"w own", inProgramme, ownCity, nil, false}, r, r, f, m, no}},
	{RunPeerReview, "Peer review: open, assign, close", [columns]cell{no, r, r, r, r, r, r, f, m, no}},
	{WritePeerReview, "Peer review: write for a city", [columns]cell{no, w, w, w, w, wOwn, wOwn, r, m, no}},
	{AnswerPeerReview, "Peer review: answer for a city", [columns]cell{no, w, w, o, w, wOwn, wOwn, r, m, no}},
}

package role

// What belongs to a person in the programme that the person is of.
var oneselfHere = &Relation{"oneself, in the own programme", "not_oneself", func(a Actor, g Grant, o Object) bool {
	return isOwner(a, o) && sameProgramme(a, g, o)
}}

var wMine = cell{mark: "w own", read: oneselfHere, write: oneselfHere}

var recordsRows = []row{
	//                                                                                    PUB  CM    CL   MEN  LE   MCM  PCM  PM  AUD  SYS
	{AuditReview, "Audit review: scope, looks, findings", [columns]cell{no, no, no, no, no, no, no, no, {"w own", oneselfHere, oneselfHere, nil, true}, no}},
	{ReviewRecord, "What a closed review looked at", [columns]cell{no, no, no, no, no, no, no, r, r, no}},
	{GrantUnmasking, "Grant or refuse the sight of a name", [columns]cell{no, no, no, no, no, no, no, A, no, no}},
	{AnswerFindings, "Answer an auditor's finding", [columns]cell{no, no, no, no, no, no, no, W, no, no}},
	{ProposeDisposal, "Propose the disposal of what is due", [columns]cell{no, no, no, no, no, no, no, no, no, sys}},
	{DecideSubjectRequests, "Decide what people ask about their data", [columns]cell{no, no, no, no, no, no, no, A, m, no}},
	{Preferences, "How one wants to be told", [columns]cell{no, wMine, wMine, wMine, wMine, wMine, wMine, wMine, wMine, no}},
}

package role

// What domain.md's rows on assessments and indicators tell apart.
var maturityRows = []row{
	//                                                                                    PUB  CM    CL                    MEN                    LE                           MCM                     PCM                          PM                      AUD                   SYS
	{Assessments, "Assessment: state, counts by kind, figures", [columns]cell{no, o, o, no, o, own, own, r, m, no}},
	{AnswerByLink, "Assessment: answer by a link (checked by its secret)", [columns]cell{{"w by link", nil, anyone, nil, false}, no, no, no, no, no, no, no, no, no}},
	{OwnResponse, "Assessment: one's own answers", [columns]cell{{"own", oneself, nil, nil, false}, no, no, no, no, no, no, no, no, no}},
	{BenchmarkConsent, "Benchmark: let the own city be named", [columns]cell{no, o, a, no, o, own, aOwnLead, r, m, no}},
	{VerifyIndicators, "Verify indicator values", [columns]cell{no, o, a, no, a, aOwn, aOwn, r, m, no}},
}

package role

// Whoever writes an idea privately reads and edits it alone.
var (
	wAuthor  = cell{mark: "w own", read: oneselfHere, write: oneselfHere}
	wFirst   = cell{mark: "w author", read: ownCity, write: assigned}
	peerOnly = cell{mark: "r", read: inProgramme}
)

var visionRows = []row{
	//                                                                                    PUB  CM    CL   MEN  LE   MCM  PCM  PM  AUD  SYS
	{OwnIdeas, "Own ideas: edit, and read before they are revealed", [columns]cell{no, wAuthor, wAuthor, wAuthor, wAuthor, wAuthor, wAuthor, wAuthor, no, no}},
	{RevealIdeas, "Reveal ideas written privately", [columns]cell{no, wFirst, w, wFirst, w, wFirst, wFirst, r, m, no}},
	{SubmitStrategy, "Strategy: submit", [columns]cell{no, o, w, o, o, no, wOwn, r, m, no}},
	{ApproveStrategy, "Strategy: return, approve; roadmap: first baseline", [columns]cell{no, o, o, o, a, no, aOwn, r, m, no}},
	{CommentDeliverables, "Deliverable: comment", [columns]cell{no, w, w, w, w, no, wOwn, W, m, no}},
	{PublishDeliverable, "Deliverable: publish, supersede", [columns]cell{no, o, a, o, a, no, aOwnLead, A, m, no}},
	{BeNamed, "Be named as a contributor", [columns]cell{no, wMine, wMine, wMine, wMine, wMine, wMine, wMine, no, no}},
	{ReadSubmitted, "What a city shows its peers: ambitions and deliverables under review", [columns]cell{no, peerOnly, peerOnly, peerOnly, peerOnly, peerOnly, peerOnly, peerOnly, m, no}},
}

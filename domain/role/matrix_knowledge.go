package role

// Cells of the knowledge area. wB: read by visibility, work where the board is
// at home. wT: speak where one sees. wP: read in the programme, write for the
// own city.
var (
	wB     = cell{mark: "w", read: seesIt, write: atHome}
	wT     = cell{mark: "w", read: seesIt, write: seesIt}
	wP     = cell{mark: "w", read: inProgramme, write: ownCity}
	wPOwn  = cell{mark: "w own", read: inProgramme, write: ownCity}
	wGuest = cell{mark: "guest", read: publicOrGuest, write: guest}
)

// What the rows of domain.md's matrix on boards, practices, directory and
// public pages tell apart.
var knowledgeRows = []row{
	//                                                                                    PUB  CM    CL                    MEN                    LE                           MCM                     PCM                          PM                      AUD                   SYS
	{Boards, "Boards and cards: read by visibility, work at home, make public", [columns]cell{{"r public", publicOrGuest, nil, nil, false}, wB, wB, marked("w matched", wB), wB,
		{"w", seesItBeyondCity, atHomeBeyondCity, nil, false}, marked("w own", wB), {"r, w programme", inProgramme, beyondCity, inProgramme, false}, m, no}},
	{BoardTalk, "Boards and cards: comment, react", [columns]cell{wGuest, wT, wT, wT, wT,
		{"w", seesItBeyondCity, seesItBeyondCity, nil, false}, wT, {"r, w programme", inProgramme, beyondCity, nil, false}, m, no}},
	{Practices, "Practices: read, publish, revise", [columns]cell{no, wP, wP, marked("w matched", wP), wP, wPOwn, wPOwn, r, m, no}},
	{AdoptPractice, "Practices: adopt, report the outcome", [columns]cell{no, wP, wP, no, wP, no, wPOwn, r, m, no}},
	{Groups, "Working groups: convene, invite", [columns]cell{{"guest", guest, nil, nil, false}, W, W, W, W, W, W, W, m, no}},
	{CityNetwork, "Groups and collaborations: for a city", [columns]cell{no, wP, wP, no, wP, wPOwn, wPOwn, r, m, no}},
	{DirectoryEntry, "Directory: describe oneself", [columns]cell{{"w own", nil, oneself, nil, false}, no, no, no, no, no, no, no, no, no}},
	{Contacts, "Contacts of a person", [columns]cell{{"own", oneself, nil, nil, false}, no, no, no, no, no, no, no, no, no}},
	{HubWork, "Hub of a city: build it", [columns]cell{no, wP, wP, marked("w matched", wP), wP, wPOwn, wPOwn, r, m, no}},
	{HubPeople, "Hub of a city: people who joined", [columns]cell{no, w, w, no, o, wOwn, wOwn, r, m, no}},
	{LibraryKeeping, "Library of methods and tools: keep", [columns]cell{no, r, r, W, W, r, r, f, m, no}},
	{LibraryUse, "Library of methods and tools: note a use", [columns]cell{no, wP, wP, no, wP, no, wPOwn, r, m, no}},
	{PublishPages, "Public pages: publish, take back", [columns]cell{no, no, a, no, no, no, no, A, m, no}},
}

package demo

// Texts of papers and of what peers say about them.

var paperTexts = []string{
	"Three figures are measured every half year and published as they are.",
	"The chamber and the university have signed; the hospital decides in spring.",
	"What needs no procurement begins at once; the rest is ordered by what it costs to wait.",
	"Two of the first seven objectives were given up after the workshop.",
}

var peerStrengths = []string{
	"You name who answers for each number. We do not, and will.",
	"One page that the mayor can read aloud.",
	"The part about what did not work is better than most of what we have read this year.",
	"The pilots are small enough to fail.",
}

var peerQuestions = []string{
	"Who pays from the third year on?", "How do the firms outside the centre hear of this?",
	"What happens after the election?", "Where does the figure of 400 firms come from?",
}

var peerSuggestions = []string{
	"Join the two objectives about data; nobody could tell them apart.",
	"Begin with the library, not with the portal.",
	"Give the neighbouring towns a seat, and a bill.",
	"Replace the number of courses by the number of people who finished one.",
	"Put the timetable before the governance; readers look for it first.",
}

var peerReasons = []string{
	"The council has already decided on the order of the chapters.",
	"Taken over in the part about data, where it fits best.",
	"Agreed, the new text stands in the next version.",
}

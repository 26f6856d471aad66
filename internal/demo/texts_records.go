package demo

var reviewTitles = [2]string{"Review of the first half year: milestones and their evidence", "Second review: money, attendance, admission"}

var bookmarkNotes = []string{
	"Evidence was attached after the acceptance was asked for.", "Due date moved twice within a month.", "Here the two sides first agree.", "Compare with the state a week later.",
}

// findingTexts are findings and what the manager answers.
var findingTexts = [][2]string{
	{"One milestone was submitted with a draft as its only evidence.", "The final text was attached a week later; the expert had seen both."},
	{"Attendance of one workshop was marked twelve days after it.", "The list was on paper; marking is part of closing the day now."},
	{"A due date was moved three times without telling the partners.", "The city has told them; the roadmap board shows the shift."},
}

var subjectTexts = []string{
	"Please send me all that is kept about me.", "My name is misspelt in every list.", "I have left the team; please keep what you must and use nothing of it.",
	"I have left the administration and want my data to be erased.", "Please erase my data at once, including the attendance lists.", "I would like to have a copy of my data before the programme ends.",
}

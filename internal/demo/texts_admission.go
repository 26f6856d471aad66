package demo

// What cities write when they apply, and what evaluators say. %s is the city.

var relevances = []string{
	"%s has lost industry and gained students. Firms and university hardly meet; a digital strategy is what both ask the city for.",
	"In %s the public services are on line, but only a third of them can be finished there. Small firms say that this costs them days.",
	"%s lies on a border. Its labour market does not end there, while every register does. We want to begin with data that both sides can use.",
	"Tourism feeds %s for five months. A digital economy that works the other seven is our reason to apply.",
}

var ambitions = []string{
	"By the end of the decade %s wants to be the place in its region where a new firm is founded, advised and connected within a week.",
	"%s wants every decision of the council to name the data that it rests on, and to publish them.",
	"Half of those who finish the university leave %s today. In ten years half of those who came should stay.",
	"%s wants a port, a hospital and a university that share one digital infrastructure, governed by the city.",
}

var impacts = []string{
	"400 small firms advised, 60 new digital jobs a year, services finished on line up from 30 to 70 per cent.",
	"Open data used by at least ten local products; the time for a permit halved.",
	"A hub with 40 places, 25 founders a year, and schools that send every class there once.",
	"Energy use of public buildings down by a fifth; the savings pay for the digital office.",
}

var ownMeans = []string{
	"A digital office of four people, a budget line of 180,000 euros a year, and the deputy mayor as sponsor.",
	"Two full posts, the university's computer centre, and the chamber's network of 900 firms.",
	"A team of five from three departments; the regional fund has agreed to pay for the pilot.",
}

var verdicts = []string{
	"The need is shown with figures. The team has a mandate; its independence from the election remains a question.",
	"Strong partners. The ambition says what, and less clearly by when.",
	"Honest about its weaknesses, which is rare. Resources are just enough.",
	"Good ideas in every chapter, and no order among them. An expert would help here most.",
	"The measurable part is convincing; the part about people is thin.",
}

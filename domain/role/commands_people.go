package role

var peopleCommands = map[string]Need{
	"city.register_city": {CityRecords, Write},
	"city.correct_city":  {CityRecords, Write},

	"participation.admit_city":           {DecideAdmission, Approve},
	"participation.enrol_partner":        {DecideAdmission, Approve},
	"participation.enrol_mentor_city":    {DecideAdmission, Approve},
	"participation.invite_member":        {CityTeam, Write},
	"participation.accept_invitation":    {AcceptInvitation, Write},
	"participation.add_member":           {CityTeam, Write},
	"participation.change_member_role":   {CityTeam, Write},
	"participation.remove_member":        {CityTeam, Write},
	"participation.appoint_city_lead":    {AppointCityLead, Write},
	"participation.assign_lead_expert":   {AssignLeadExpert, Approve},
	"participation.replace_lead_expert":  {AssignLeadExpert, Approve},
	"participation.assign_local_expert":  {AssignLeadExpert, Approve},
	"participation.release_local_expert": {AssignLeadExpert, Approve},
	"participation.withdraw_city":        {WithdrawCity, Approve},

	"person.register_person": {RegisterPersons, Write},
	"person.correct_person":  {CorrectPersons, Write},

	"appointment.appoint_person":  {AppointDuties, Write},
	"appointment.end_appointment": {AppointDuties, Write},
}

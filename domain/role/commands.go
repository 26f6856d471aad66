package role

// Need is what a command needs of the matrix.
type Need struct {
	Function Function
	Right    Right
}

// Commands says what each command needs, by the command's name.
var Commands = map[string]Need{
	"programme.draft_programme":    {DraftProgramme, Write},
	"programme.define_steps":       {ProgrammeSetUp, Write},
	"programme.open_wave":          {ProgrammeSetUp, Write},
	"programme.move_wave_deadline": {ProgrammeSetUp, Write},
	"programme.set_quota":          {ProgrammeSetUp, Write},
	"programme.publish_programme":  {ProgrammeSetUp, Write},
	"programme.start_programme":    {ProgrammeSetUp, Write},
	"programme.extend_programme":   {ProgrammeSetUp, Write},
	"programme.suspend_programme":  {ProgrammeSetUp, Write},
	"programme.resume_programme":   {ProgrammeSetUp, Write},
	"programme.close_programme":    {ProgrammeSetUp, Write},

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

	"roadmap.open_roadmap":                   {ProgrammeSetUp, Write},
	"roadmap.plan_activity":                  {EditRoadmap, Write},
	"roadmap.change_activity":                {EditRoadmap, Write},
	"roadmap.mark_pilot":                     {EditRoadmap, Write},
	"roadmap.park_activity":                  {EditRoadmap, Write},
	"roadmap.plan_activity_again":            {EditRoadmap, Write},
	"roadmap.plan_milestone":                 {PlanMilestones, Write},
	"roadmap.rename_milestone":               {PlanMilestones, Write},
	"roadmap.move_milestone":                 {PlanMilestones, Write},
	"roadmap.attach_evidence":                {PlanMilestones, Write},
	"roadmap.start_milestone":                {StartMilestones, Write},
	"roadmap.submit_milestone":               {StartMilestones, Write},
	"roadmap.reschedule_milestone":           {RescheduleMilestones, Write},
	"roadmap.reassign_milestone":             {RescheduleMilestones, Write},
	"roadmap.accept_milestone":               {AcceptMilestones, Approve},
	"roadmap.return_milestone":               {AcceptMilestones, Approve},
	"roadmap.propose_milestone_cancellation": {CancelMilestones, Approve},
	"roadmap.cancel_milestone":               {CancelMilestones, Approve},
	"roadmap.withdraw_cancellation_proposal": {CancelMilestones, Approve},
	"roadmap.reopen_milestone":               {ReopenMilestones, Approve},
	"roadmap.comment_on_milestone":           {CommentMilestones, Write},
}

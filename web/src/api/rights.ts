// Written by scripts/generate.mjs from the server's description. Do not edit.

/** In which roles a command may be given. The server decides; this explains. */
export const rights: Record<string, readonly string[]> = {
  'roadmap.plan_milestone': ['city_member', 'city_lead', 'lead_expert', 'partner_city_member'],
  'roadmap.rename_milestone': ['city_member', 'city_lead', 'lead_expert', 'partner_city_member'],
  'roadmap.move_milestone': ['city_member', 'city_lead', 'lead_expert', 'partner_city_member'],
  'roadmap.attach_evidence': ['city_member', 'city_lead', 'lead_expert', 'partner_city_member'],
  'roadmap.start_milestone': ['city_member', 'city_lead', 'lead_expert', 'partner_city_member'],
  'roadmap.submit_milestone': ['city_member', 'city_lead', 'lead_expert', 'partner_city_member'],
  'roadmap.reschedule_milestone': ['city_lead'],
  'roadmap.reassign_milestone': ['city_lead'],
  'roadmap.accept_milestone': ['lead_expert'],
  'roadmap.return_milestone': ['lead_expert'],
  'roadmap.propose_milestone_cancellation': ['city_lead', 'lead_expert'],
  'roadmap.cancel_milestone': ['city_lead', 'lead_expert'],
  'roadmap.withdraw_cancellation_proposal': ['city_lead', 'lead_expert'],
  'roadmap.reopen_milestone': ['programme_manager'],
  'roadmap.comment_on_milestone': ['city_member', 'city_lead', 'mentor', 'lead_expert', 'partner_city_member'],
};

<#ftl output_format="plainText">
${msg("registrationKnownHeading")}

${msg("registrationKnownText", realmName)}

${msg("registrationKnownAction")}:
${signIn}

${msg("registrationKnownPassword")} ${msg("registrationKnownPasswordAction")}:
${newPassword}

${msg("registrationKnownIgnore")}

${msg("toPortal")}: ${properties.portal}
<#if properties.contact?has_content>
${msg("contact")} ${properties.contact}
</#if>

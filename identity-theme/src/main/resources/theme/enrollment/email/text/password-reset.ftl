<#ftl output_format="plainText">
${msg("passwordResetHeading")}

${msg("passwordResetText", realmName)}

${msg("passwordResetAction")}:
${link}

${msg("linkValid", linkExpirationFormatter(linkExpiration))}
${msg("passwordResetIgnore")}

${msg("toPortal")}: ${properties.portal}
<#if properties.contact?has_content>
${msg("contact")} ${properties.contact}
</#if>

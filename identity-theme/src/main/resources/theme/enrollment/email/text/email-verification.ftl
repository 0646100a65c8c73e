<#ftl output_format="plainText">
${msg("emailVerificationHeading")}

${msg("emailVerificationText", realmName)}

${msg("emailVerificationAction")}:
${link}

${msg("linkValid", linkExpirationFormatter(linkExpiration))}
${msg("emailVerificationIgnore")}

${msg("toPortal")}: ${properties.portal}
<#if properties.contact?has_content>
${msg("contact")} ${properties.contact}
</#if>
